# obstacle: file
import tempfile


def squeeze(text, start):
    out = bytearray()
    last, run = chr(97 + start % 26), 0
    for letter in text:
        if letter == last and run < 255:
            run += 1
        else:
            out += bytes([run]) + last.encode()
            last, run = letter, 1
    return bytes(out + bytes([run]) + last.encode())


def pack(documents, out):
    index = {}
    for name, text in documents.items():  # here
        index[name] = out.tell()
        out.write(squeeze(text, index[name]))
    return index


if __name__ == "__main__":
    pages = {f"page{n}": ("a" * (n % 9) + "bc" + "d" * (n % 5)) * 90 for n in range(12000)}
    with tempfile.TemporaryFile() as archive:
        print(pack(pages, archive)["page11999"])
