# remedy: processes
# shape: nested
SIZE = 380


def product(a, b):
    result = [None] * SIZE
    for i in range(SIZE):  # here
        row = [0] * SIZE
        for j in range(SIZE):
            acc = 0
            for k in range(SIZE):
                acc += a[i][k] * b[k][j]
            row[j] = acc
        result[i] = row
    return result


def main():
    a = [[(i * 7 + j * 3) % 19 for j in range(SIZE)] for i in range(SIZE)]
    b = [[(i * 5 + j * 11) % 23 for j in range(SIZE)] for i in range(SIZE)]
    c = product(a, b)
    print(c[0][0], c[SIZE - 1][SIZE - 1], sum(map(sum, c)))


if __name__ == "__main__":
    main()
