# obstacle: argument
WIDTH, HEIGHT = 700, 500


def around(field, r, c):
    count = 0
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            if dr or dc:
                count += field[(r + dr) % HEIGHT][(c + dc) % WIDTH]
    return count


def sweep(field):
    for r in range(HEIGHT):  # here
        for c in range(WIDTH):
            alive = around(field, r, c)
            field[r][c] = 1 if alive == 3 or (alive == 2 and field[r][c]) else 0


if __name__ == "__main__":
    world = [[(r * c + r) % 3 == 0 and 1 or 0 for c in range(WIDTH)] for r in range(HEIGHT)]
    for generation in range(2):
        sweep(world)
    print(sum(map(sum, world)))
