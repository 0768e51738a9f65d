"""Compares short genes: edit distance, shared pieces, folding energy."""

LETTERS = "ACGT"


def make_genes(count, length):
    genes = []
    state = 99
    for _ in range(count):
        letters = []
        for _ in range(length):
            state = (state * 1103515245 + 12345) % 2147483648
            letters.append(LETTERS[(state >> 16) % 4])
        genes.append("".join(letters))
    return genes


def distance(first, second):
    previous = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        current = [i]
        for j, b in enumerate(second, 1):
            if a == b:
                current.append(previous[j - 1])
            else:
                current.append(1 + min(previous[j], current[j - 1], previous[j - 1]))
        previous = current
    return previous[-1]


def nearest(gene, others):
    best = None
    for other in others:
        apart = distance(gene, other)
        if best is None or apart < best[0]:
            best = (apart, other)
    return best


def pieces(gene, size):
    return [gene[i:i + size] for i in range(len(gene) - size + 1)]


def piece_index(genes, size):
    index = {}
    for number, gene in enumerate(genes):
        for piece in pieces(gene, size):
            index.setdefault(piece, []).append(number)
    return index


def reverse_all(genes):
    return [gene[::-1].translate(str.maketrans("ACGT", "TGCA")) for gene in genes]


def fold(gene):
    size = len(gene)
    best = [[0] * size for _ in range(size)]
    pairs = {("A", "T"), ("T", "A"), ("C", "G"), ("G", "C")}
    for length in range(4, size):
        for i in range(size - length):
            j = i + length
            value = max(best[i + 1][j], best[i][j - 1])
            if (gene[i], gene[j]) in pairs:
                value = max(value, best[i + 1][j - 1] + 1)
            best[i][j] = value
    return best[0][size - 1]


def fold_all(genes):
    return {gene: fold(gene) for gene in genes}


def main():
    genes = make_genes(150, 160)
    print(nearest(genes[0], genes[1:]))
    print(len(piece_index(genes, 6)))
    print(reverse_all(genes)[0])
    print(max(fold_all(genes).values()))
    print(distance(genes[0] * 10, genes[1] * 8))


if __name__ == "__main__":
    main()
