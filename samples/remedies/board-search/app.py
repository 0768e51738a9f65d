"""Picks moves in small board games by searching ahead."""

SIZE = 4
LINES = [[r * SIZE + c for c in range(SIZE)] for r in range(SIZE)] + [[r * SIZE + c for r in range(SIZE)] for c in range(SIZE)]
LINES += [[i * SIZE + i for i in range(SIZE)], [i * SIZE + SIZE - 1 - i for i in range(SIZE)]]


def score(board):
    total = 0
    for line in LINES:
        mine = sum(board[cell] == 1 for cell in line)
        theirs = sum(board[cell] == -1 for cell in line)
        if theirs == 0:
            total += 4 ** mine
        elif mine == 0:
            total -= 4 ** theirs
    return total


def search(board, player, depth):
    if depth == 0:
        return player * score(board)
    best = -10_000
    for cell in range(len(board)):
        if board[cell] == 0:
            following = board[:cell] + (player,) + board[cell + 1:]
            value = -search(following, -player, depth - 1)
            if value > best:
                best = value
    return best


def best_move(board, player, depth):
    values = {}
    for cell in range(len(board)):
        if board[cell] == 0:
            values[cell] = -search(board[:cell] + (player,) + board[cell + 1:], -player, depth - 1)
    return max(values, key=values.get)


def queens(size, row, columns, rising, falling):
    if row == size:
        return 1
    count = 0
    for column in range(size):
        if column not in columns and row + column not in rising and row - column not in falling:
            count += queens(size, row + 1, columns | {column}, rising | {row + column}, falling | {row - column})
    return count


def play(moves):
    board = [0] * (SIZE * SIZE)
    player = 1
    history = []
    for move in moves:
        board[move] = player
        history.append(score(board))
        player = -player
    return history


def knight_reach(start, limit, size=60):
    seen = {start}
    frontier = [start]
    for _ in range(limit):
        following = []
        for x, y in frontier:
            for dx, dy in ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)):
                cell = (x + dx, y + dy)
                if 0 <= cell[0] < size and 0 <= cell[1] < size and cell not in seen:
                    seen.add(cell)
                    following.append(cell)
        frontier = following
    return len(seen)


def main():
    board = tuple([1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0])
    print(best_move(board, 1, 5))
    print(queens(11, 0, frozenset(), frozenset(), frozenset()))
    print(play([0, 5, 10, 12, 3, 9]))
    print(knight_reach((0, 0), 45))


if __name__ == "__main__":
    main()
