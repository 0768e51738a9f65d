# obstacle: argument
def reduce(vector, basis):
    for pivot in sorted(basis, reverse=True):
        if vector >> pivot & 1:
            vector ^= basis[pivot]
    return vector


def rank(vectors):
    basis = {}
    for vector in vectors:  # here
        rest = reduce(vector, basis)
        if rest:
            basis[rest.bit_length() - 1] = rest
    return len(basis)


def rows(count, width):
    value = 88172645463325252
    for _ in range(count):
        row = 0
        for _ in range(width // 64):
            value = (value * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
            value ^= value >> 29
            row = row << 64 | value
        yield row


if __name__ == "__main__":
    print(rank(list(rows(25000, 384))))
