# obstacle: argument
SIDE = 300


def relax_row(plate, r):
    row, above, below = plate[r], plate[r - 1], plate[r + 1]
    for _ in range(20):
        for c in range(1, SIDE - 1):
            row[c] = 0.25 * (row[c - 1] + row[c + 1] + above[c] + below[c])


def relax(plate):
    for r in range(1, SIDE - 1):  # here
        relax_row(plate, r)


if __name__ == "__main__":
    grid = [[100.0 if r == 0 else float(c % 5) for c in range(SIDE)] for r in range(SIDE)]
    for sweep in range(4):
        relax(grid)
    print(grid[SIDE // 2][SIDE // 2])
