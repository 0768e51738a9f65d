# remedy: processes
# shape: nested
ROWS = 200
COLUMNS = 45_000


def next_row(above, row, below):
    born = bytearray(COLUMNS)
    for x in range(COLUMNS):
        left = x - 1
        right = (x + 1) % COLUMNS
        around = (
            above[left] + above[x] + above[right]
            + row[left] + row[right]
            + below[left] + below[x] + below[right]
        )
        if around == 3 or (around == 2 and row[x]):
            born[x] = 1
    return bytes(born)


def step(grid):
    fresh = [b""] * ROWS
    for y in range(ROWS):  # here
        fresh[y] = next_row(grid[y - 1], grid[y], grid[(y + 1) % ROWS])
    return fresh


def main():
    grid = [bytes((x * x + 3 * x * y + y) % 7 < 2 for x in range(COLUMNS)) for y in range(ROWS)]
    for generation in range(2):
        grid = step(grid)
        print("generation", generation + 1, "alive", sum(map(sum, grid)))


if __name__ == "__main__":
    main()
