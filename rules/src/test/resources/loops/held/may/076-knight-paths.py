# remedy: processes
# shape: nested
SIDE = 8
MOVES = 7
JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def paths(x, y, moves):
    if moves == 0:
        return 1
    total = 0
    for dx, dy in JUMPS:
        if 0 <= x + dx < SIDE and 0 <= y + dy < SIDE:
            total += paths(x + dx, y + dy, moves - 1)
    return total


def main():
    table = {}
    for x in range(SIDE):  # here
        for y in range(SIDE):
            table[x, y] = paths(x, y, MOVES)
    best = max(table, key=table.get)
    print(best, table[best], sum(table.values()))


if __name__ == "__main__":
    main()
