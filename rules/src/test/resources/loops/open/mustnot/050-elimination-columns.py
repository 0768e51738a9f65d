# obstacle: argument
def eliminate(matrix):
    size = len(matrix)
    for column in range(size):  # here
        best = max(range(column, size), key=lambda r: abs(matrix[r][column]))
        matrix[column], matrix[best] = matrix[best], matrix[column]
        pivot = matrix[column]
        for r in range(column + 1, size):
            row = matrix[r]
            factor = row[column] / pivot[column]
            if factor:
                for c in range(column, len(row)):
                    row[c] -= factor * pivot[c]
    return matrix


if __name__ == "__main__":
    n = 300
    system = [[1.0 / (1 + abs(r - c)) + (r * c % 7) * 0.1 for c in range(n + 1)] for r in range(n)]
    print(eliminate(system)[-1][-2:])
