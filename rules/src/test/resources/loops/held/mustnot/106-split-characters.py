# obstacle: unknown
import codecs


def tally(text, counts):
    for letter in text.replace(" ", ""):
        counts[letter] = counts.get(letter, 0) + 1


def letters(pieces):
    decoder = codecs.getincrementaldecoder("utf-8")()
    pages = []
    for piece in pieces:  # here
        counts = {}
        tally(decoder.decode(piece), counts)
        pages.append(max(counts, key=counts.get, default=""))
    return pages


if __name__ == "__main__":
    raw = "žluťoučký kůň úpěl ďábelské ódy – ".encode() * 450000
    print(letters([raw[n : n + 1021] for n in range(0, len(raw), 1021)])[:9])
