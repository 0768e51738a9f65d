# remedy: processes
# shape: search
TARGET = 21
MOVES = (1, 2, 3, 4, 5, 6, 7, 8, 9)
DEPTH = 6


def evaluate(total, turn):
    if total >= TARGET:
        return -turn
    return (total * 37 % 11 - 5) * turn / 10


def negamax(total, depth, turn):
    if depth == 0 or total >= TARGET:
        return evaluate(total, turn) * turn
    best = -99.0
    for move in MOVES:
        value = -negamax(total + move, depth - 1, -turn)
        if value > best:
            best = value
    return best


def choose(total):
    best_move = None
    best_value = -100.0
    for move in MOVES:  # here
        value = -negamax(total + move, DEPTH, -1)
        if value > best_value:
            best_value = value
            best_move = move
    return best_move, best_value


def play():
    move, value = choose(-20)
    print(f"play {move} for {value:.2f}")
