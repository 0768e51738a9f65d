"""GF(256) arithmetic and Reed-Solomon for the square code on each label."""
EXP, LOG = [0] * 512, [0] * 256


def tables(poly=0x12D):
    x = 1
    for i in range(255):
        EXP[i] = EXP[i + 255] = x
        LOG[x] = i
        x <<= 1
        if x & 256:
            x ^= poly


tables()


def mul(a, b):
    return EXP[LOG[a] + LOG[b]] if a and b else 0


def generator(n):
    g = [1]
    for i in range(1, n + 1):
        g = [a ^ mul(b, EXP[i]) for a, b in zip(g + [0], [0] + g)]
    return g


def parity(data, n):
    g, rest = generator(n), [0] * n
    for d in data:
        f = d ^ rest[0]
        rest = [r ^ mul(f, c) for r, c in zip(rest[1:] + [0], g[1:])]
    return rest


def encode_text(text):
    out, i = [], 0
    while i < len(text):
        if text[i:i + 2].isdigit() and len(text[i:i + 2]) == 2:
            out.append(130 + int(text[i:i + 2]))
            i += 2
        else:
            out.append(ord(text[i]) % 127 + 1)
            i += 1
    return out


def square(text):
    data = encode_text(text)
    side = next(s for s in range(8, 60, 2) if s * s // 8 >= len(data) + 20)
    data += [129] * (side * side // 8 - 20 - len(data))
    bits = [b >> k & 1 for b in data + parity(data, 20) for k in range(7, -1, -1)]
    bits += [0] * (side * side - len(bits))
    inner = [[bits[r * side + (c if r % 2 == 0 else side - 1 - c)] for c in range(side)] for r in range(side)]
    framed = [[1] + row + [r % 2] for r, row in enumerate(inner)]
    return [[1 - c % 2 for c in range(side + 2)]] + framed + [[1] * (side + 2)]
