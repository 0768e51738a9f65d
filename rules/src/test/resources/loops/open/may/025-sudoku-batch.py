# remedy: processes
# shape: map
PUZZLE = "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9"
SIDE = range(9)


def allowed(cells, at):
    row, column = divmod(at, 9)
    top, left = row // 3 * 3, column // 3 * 3
    used = {cells[row * 9 + i] for i in SIDE}
    used |= {cells[i * 9 + column] for i in SIDE}
    used |= {cells[(top + i // 3) * 9 + left + i % 3] for i in SIDE}
    return [digit for digit in "123456789" if digit not in used]


def search(cells, budget):
    visited, stack = 0, [cells]
    while stack and visited < budget:
        grid = stack.pop()
        visited += 1
        if "." not in grid:
            return grid
        at = min((i for i in range(81) if grid[i] == "."), key=lambda i: len(allowed(grid, i)))
        stack.extend(grid[:at] + digit + grid[at + 1:] for digit in allowed(grid, at))
    return None


def relabel(shift):
    return "".join(c if c == "." else str((int(c) + shift) % 9 + 1) for c in PUZZLE)


def main():
    puzzles = [relabel(shift) for shift in range(9)]
    solved = [search(puzzle, 1200) for puzzle in puzzles]  # here
    print(sum(1 for grid in solved if grid), "of", len(puzzles))


if __name__ == "__main__":
    main()
