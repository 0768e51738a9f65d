MIN, MAX, WINDOW, CHAIN = 4, 130, 1 << 15, 16


def match_length(data, a, b):
    n, most = 0, min(MAX, len(data) - b)
    while n < most and data[a + n] == data[b + n]:
        n += 1
    return n


def longest_match(data, at, places):
    best, where = 0, 0
    for place in reversed(places[-CHAIN:]):
        if at - place > WINDOW:
            break
        n = match_length(data, place, at)
        if n > best:
            best, where = n, place
    return best, at - where


def compress(data):
    """Tokens: 0nnnnnnn and n+1 literal bytes; 1nnnnnnn and two bytes of distance."""
    out, literals, places, k = bytearray(), bytearray(), {}, 0

    def flush():
        for begin in range(0, len(literals), 128):
            part = literals[begin:begin + 128]
            out.append(len(part) - 1)
            out.extend(part)
        literals.clear()

    while k < len(data):
        key = data[k:k + MIN]
        chain = places.setdefault(key, [])
        length, distance = longest_match(data, k, chain) if chain else (0, 0)
        chain.append(k)
        if length >= MIN:
            flush()
            out.append(0x80 | length - MIN)
            out.extend(distance.to_bytes(2, "big"))
            k += length
        else:
            literals.append(data[k])
            k += 1
    flush()
    return bytes(out)


def expand(blob):
    out, k = bytearray(), 0
    while k < len(blob):
        token = blob[k]
        k += 1
        if token & 0x80:
            distance = int.from_bytes(blob[k:k + 2], "big")
            k += 2
            for _ in range((token & 0x7F) + MIN):
                out.append(out[-distance])
        else:
            out += blob[k:k + token + 1]
            k += token + 1
    return bytes(out)
