# remedy: processes
# shape: reduction
SIZE = 12


def place(row, columns, up, down):
    if row == SIZE:
        return 1
    found = 0
    for column in range(SIZE):
        if column not in columns and row + column not in up and row - column not in down:
            found += place(row + 1, columns | {column}, up | {row + column}, down | {row - column})
    return found


def solutions_from(column):
    return place(1, frozenset([column]), frozenset([column]), frozenset([-column]))


def main():
    total = sum(solutions_from(column) for column in range(SIZE))  # here
    print(SIZE, "queens:", total)


if __name__ == "__main__":
    main()
