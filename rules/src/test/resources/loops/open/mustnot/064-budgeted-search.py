# obstacle: exit
def effort(move, left):
    value = move
    used = 0
    while value % 997 and used < 900:
        value = (value * 48271 + left) % 2147483647
        used += 1
    return used


def explore(moves, budget):
    reached = []
    for move in moves:  # here
        used = effort(move, budget)
        budget -= used
        if budget <= 0:
            break
        reached.append((move, used))
    return reached, budget


if __name__ == "__main__":
    for start in (10**5, 10**6, 4 * 10**6):
        print(len(explore(list(range(1, 60000)), start)[0]))
