# obstacle: argument
import math


def inner(row, other, upto):
    return sum(row[k] * other[k] for k in range(upto))


def factor(a):
    n = len(a)
    low = [[0.0] * n for _ in range(n)]
    for i in range(n):  # here
        for j in range(i):
            low[i][j] = (a[i][j] - inner(low[i], low[j], j)) / low[j][j]
        low[i][i] = math.sqrt(a[i][i] - inner(low[i], low[i], i))
    return low


if __name__ == "__main__":
    size = 420
    matrix = [[1.0 / (1 + abs(r - c)) for c in range(size)] for r in range(size)]
    for d in range(size):
        matrix[d][d] += size
    print(factor(matrix)[-1][-1])
