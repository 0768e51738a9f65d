# obstacle: recurrence
def compress(data):
    book = {bytes([i]): i for i in range(256)}
    phrase = b""
    codes = []
    for byte in data:  # here
        longer = phrase + bytes([byte])
        if longer in book:
            phrase = longer
        else:
            codes.append(book[phrase])
            book[longer] = len(book)
            phrase = bytes([byte])
    if phrase:
        codes.append(book[phrase])
    return codes


def sample(size):
    value = 1
    out = bytearray()
    for _ in range(size):
        value = value * 75 % 65537
        out.append(value % 6 * 9)
    return bytes(out)


if __name__ == "__main__":
    print(len(compress(sample(3_000_000))))
