# remedy: processes
# shape: map
ALPHABET = "etaoin shrdlu"


class Archive:
    def __init__(self, books, length):
        self.books = books
        self.length = length

    def titles(self):
        return [f"book {number}" for number in range(self.books)]

    def text(self, title):
        state = sum(map(ord, title))
        letters = []
        for _ in range(self.length):
            state = (state * 69069 + 1) % 4294967296
            letters.append(ALPHABET[(state >> 16) % 13])
        return "".join(letters)

    def ratio(self, title):
        known = {letter: code for code, letter in enumerate(ALPHABET)}
        current, emitted = "", 0
        for letter in self.text(title):
            if current + letter in known:
                current += letter
            else:
                known[current + letter] = len(known)
                emitted += 1
                current = letter
        return emitted * 2 / self.length

    def ratios(self):
        result = []
        for title in self.titles():  # here
            result.append(self.ratio(title))
        return result


def main():
    ratios = Archive(36, 100_000).ratios()
    print(f"best {min(ratios):.3f} worst {max(ratios):.3f}")


if __name__ == "__main__":
    main()
