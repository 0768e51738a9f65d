# remedy: processes
# shape: recursion
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def won(board, player):
    return any(all(board[at] == player for at in line) for line in LINES)


def outcome(board, player):  # here
    other = "o" if player == "x" else "x"
    if won(board, other):
        return -1
    free = [at for at in range(9) if board[at] == "."]
    if not free:
        return 0
    return max(-outcome(board[:at] + player + board[at + 1:], other) for at in free)


def main():
    value = outcome("." * 9, "x")
    print({-1: "the second wins", 0: "a draw", 1: "the first wins"}[value])


if __name__ == "__main__":
    main()
