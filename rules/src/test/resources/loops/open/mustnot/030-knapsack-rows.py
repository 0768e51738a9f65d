# obstacle: recurrence
def value_of(item):
    weight = 3 + item * 7 % 23
    worth = 5 + item * 11 % 31
    return weight, worth


def take(best, weight, worth):
    for room in range(len(best) - 1, weight - 1, -1):
        if best[room - weight] + worth > best[room]:
            best[room] = best[room - weight] + worth


def pack(items, capacity):
    best = [0] * (capacity + 1)
    for item in items:  # here
        weight, worth = value_of(item)
        take(best, weight, worth)
    return best[capacity]


if __name__ == "__main__":
    print(pack(list(range(2000)), 12000))
