# obstacle: global
seed = 20231


def draw():
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    return seed / 0x7FFFFFFF


def needle_throws(count):
    hits = 0
    for _ in range(count):
        x, y = draw(), draw()
        if x * x + y * y < 1.0:
            hits += 1
    return hits


def estimates():
    table = []
    for batch in range(8000):  # here
        table.append((batch, 4.0 * needle_throws(300) / 300.0))
    return table


if __name__ == "__main__":
    print(estimates()[-5:])
