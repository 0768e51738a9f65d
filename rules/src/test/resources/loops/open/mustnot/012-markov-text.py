# obstacle: recurrence
TABLE = {s: [(s * 5 + k * 3 + 1) % 50 for k in range(9)] for s in range(50)}


def advance(state, tick):
    weight = tick
    for option in TABLE[state] * 30:
        weight = (weight * 1103515245 + option + 12345) % 2147483648
    return TABLE[state][weight % 9]


def walk(start, steps):
    visits = [0] * 50
    state = start
    for tick in range(steps):  # here
        visits[state] += 1
        state = advance(state, tick)
    return visits


if __name__ == "__main__":
    print(walk(3, 20000))
