"""Small dense least squares; no numpy on the buoy's computer."""


def normal_equations(a, y):
    n = len(a[0])
    ata = [[0.0] * n for _ in range(n)]
    aty = [0.0] * n
    for row, value in zip(a, y):
        for i in range(n):
            ri = row[i]
            aty[i] += ri * value
            line = ata[i]
            for j in range(i, n):
                line[j] += ri * row[j]
    for i in range(n):
        for j in range(i):
            ata[i][j] = ata[j][i]
    return ata, aty


def cholesky(m):
    n = len(m)
    low = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            s = m[i][j] - sum(low[i][k] * low[j][k] for k in range(j))
            if i == j:
                if s <= 0:
                    raise ArithmeticError("matrix is not positive definite")
                low[i][i] = s ** 0.5
            else:
                low[i][j] = s / low[j][j]
    return low


def substitute(low, b):
    n = len(b)
    z = []
    for i in range(n):
        z.append((b[i] - sum(low[i][k] * z[k] for k in range(i))) / low[i][i])
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (z[i] - sum(low[k][i] * x[k] for k in range(i + 1, n))) / low[i][i]
    return x


def solve(a, y):
    ata, aty = normal_equations(a, y)
    return substitute(cholesky(ata), aty)
