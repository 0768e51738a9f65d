# obstacle: recurrence
def slot(phrase):
    value = 2166136261
    for byte in phrase:
        for _ in range(8):
            value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value % 4_000_037


def compress(data):
    book = {slot(bytes([i])): i for i in range(256)}
    phrase = b""
    codes = []
    for byte in data:  # here
        longer = phrase + bytes([byte])
        if slot(longer) in book:
            phrase = longer
        else:
            codes.append(book[slot(phrase)])
            book[slot(longer)] = len(book)
            phrase = bytes([byte])
    if phrase:
        codes.append(book[slot(phrase)])
    return codes


def sample(size):
    value = 1
    out = bytearray()
    for _ in range(size):
        value = value * 75 % 65537
        out.append(value % 6 * 9)
    return bytes(out)


if __name__ == "__main__":
    print(len(compress(sample(200_000))))
