"""Matrices and vectors as plain lists."""


def make_matrix(rows, columns, seed):
    return [[((i * 31 + j * 17 + seed) % 97) / 10 for j in range(columns)] for i in range(rows)]


def multiply(a, b):
    rows = []
    for row in a:
        out = []
        for j in range(len(b[0])):
            total = 0.0
            for k in range(len(b)):
                total += row[k] * b[k][j]
            out.append(total)
        rows.append(out)
    return rows


def dot(a, b):
    total = 0.0
    for x, y in zip(a, b):
        total += x * y
    return total


def prefix_sums(values):
    sums = []
    total = 0
    for value in values:
        total += value
        sums.append(total)
    return sums


def distances(points):
    table = []
    for x, y in points:
        table.append([((x - a) ** 2 + (y - b) ** 2) ** 0.5 for a, b in points])
    return table


def transpose(matrix):
    return [[row[j] for row in matrix] for j in range(len(matrix[0]))]


def determinant(matrix):
    rows = [list(row) for row in matrix]
    result = 1.0
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda r: abs(rows[r][i]))
        if abs(rows[pivot][i]) < 1e-12:
            return 0.0
        if pivot != i:
            rows[i], rows[pivot] = rows[pivot], rows[i]
            result = -result
        result *= rows[i][i]
        for r in range(i + 1, len(rows)):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, len(rows)):
                rows[r][c] -= factor * rows[i][c]
    return result


def largest(values):
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best


def main():
    a = make_matrix(240, 240, 3)
    b = make_matrix(240, 240, 8)
    print(multiply(a, b)[5][5])
    left = [i % 89 / 7 for i in range(2_000_000)]
    print(dot(left, left))
    print(prefix_sums(range(2_000_000))[-1])
    points = [((i * 37) % 500 / 3, (i * 91) % 700 / 7) for i in range(1700)]
    print(distances(points)[3][4])
    wide = make_matrix(400, 700, 1)
    print(len(transpose(wide)))
    print(determinant([[((i * j * 7 + i + 3 * j) % 101) + (50.0 if i == j else 0.0) for j in range(220)] for i in range(220)]))
    print(largest(left))


if __name__ == "__main__":
    main()
