# obstacle: argument
def safe(board, row, column):
    for above, other in enumerate(board[:row]):
        if other == column or abs(other - column) == row - above:
            return False
    return True


def place(board, row):  # here
    if row == len(board):
        return 1
    ways = 0
    for column in range(len(board)):
        if safe(board, row, column):
            board[row] = column
            ways += place(board, row + 1)
            board[row] = -1
    return ways


if __name__ == "__main__":
    print(place([-1] * 11, 0))
