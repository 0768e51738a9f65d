"""Breakthrough on a 6x6 board: pawns walk straight or diagonally, take diagonally, reach the far side."""
SIZE = 6
WIN = 100000


class Board:
    def __init__(self, cells=None, turn=1):
        self.cells = cells or [1] * (2 * SIZE) + [0] * (SIZE * (SIZE - 4)) + [-1] * (2 * SIZE)
        self.turn = turn
        self.undo_stack = []

    def moves(self):
        turn, found = self.turn, []
        for at, piece in enumerate(self.cells):
            if piece != turn:
                continue
            row, col = divmod(at, SIZE)
            if not 0 <= row + turn < SIZE:
                continue
            for d in (-1, 0, 1):
                if 0 <= col + d < SIZE:
                    target = (row + turn) * SIZE + col + d
                    there = self.cells[target]
                    if there == 0 or (d and there == -turn):
                        found.append((at, target))
        return found

    def push(self, move):
        at, to = move
        self.undo_stack.append((at, to, self.cells[to]))
        self.cells[to], self.cells[at] = self.turn, 0
        self.turn = -self.turn

    def pop(self):
        at, to, taken = self.undo_stack.pop()
        self.turn = -self.turn
        self.cells[at], self.cells[to] = self.turn, taken

    def winner(self):
        if 1 in self.cells[-SIZE:] or -1 not in self.cells:
            return 1
        if -1 in self.cells[:SIZE] or 1 not in self.cells:
            return -1
        return 0

    def value(self):
        score = 0
        for at, piece in enumerate(self.cells):
            if piece:
                row = at // SIZE
                progress = row if piece > 0 else SIZE - 1 - row
                score += piece * (10 + progress * progress)
        return score * self.turn

    def key(self):
        return tuple(self.cells), self.turn

    def __str__(self):
        signs = {1: "x", -1: "o", 0: "."}
        return "/".join("".join(signs[c] for c in self.cells[r * SIZE:(r + 1) * SIZE]) for r in range(SIZE))


def order(board, moves):
    return sorted(moves, key=lambda m: (board.cells[m[1]] == 0, -m[1] * board.turn))


def negamax(board, depth, alpha, beta, memo):
    won = board.winner()
    if won:
        return won * board.turn * (WIN + depth), None
    if depth == 0:
        return board.value(), None
    key = (board.key(), depth)
    if key in memo:
        return memo[key]
    best, choice, cut = -WIN * 2, None, False
    for move in order(board, board.moves()):
        board.push(move)
        score = -negamax(board, depth - 1, -beta, -alpha, memo)[0]
        board.pop()
        if score > best:
            best, choice = score, move
        alpha = max(alpha, score)
        if alpha >= beta:
            cut = True
            break
    if not cut:
        memo[key] = best, choice
    return best, choice


def think(board, depth):
    memo, result = {}, (0, None)
    for d in range(1, depth + 1):
        result = negamax(board, d, -WIN * 2, WIN * 2, memo)
        if abs(result[0]) >= WIN:
            break
    return result


def playout(board, rng):
    count = 0
    while not board.winner():
        board.push(rng.choice(board.moves()))
        count += 1
    result = board.winner()
    for _ in range(count):
        board.pop()
    return result


def rate_moves(board, rng, games=8):
    rates = {}
    for move in board.moves():
        board.push(move)
        rates[move] = sum(playout(board, rng) == -board.turn for _ in range(games)) / games
        board.pop()
    return rates
