# obstacle: argument
def copy(out, distance, length):
    start = len(out) - distance
    for k in range(length):
        out.append(out[start + k])


def unpack(tokens):
    out = bytearray()
    for kind, first, second in tokens:  # here
        if kind == 0:
            out.append(first)
        else:
            copy(out, first, second)
    return out


def tokens(count):
    for i in range(count):
        yield 0, i % 251, 0
        if i > 50:
            yield 1, 1 + i * 7 % 40, 60 + i % 80


if __name__ == "__main__":
    print(sum(unpack(list(tokens(120000)))))
