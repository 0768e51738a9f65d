# obstacle: random
import random


def cave(width, height):
    cells = [[random.random() < 0.45 for _ in range(width)] for _ in range(height)]
    solid = 0
    for r in range(1, height - 1):
        for c in range(1, width - 1):
            solid += sum(cells[r + dr][c + dc] for dr in (-1, 0, 1) for dc in (-1, 0, 1)) > 4
    return solid


def world(seed):
    random.seed(seed)
    levels = {}
    for name in ("crypt", "mine", "sewer", "vault", "tower") * 60:  # here
        levels.setdefault(name, []).append(cave(40, 40))
    return levels


if __name__ == "__main__":
    print({name: sum(sizes) for name, sizes in world("harbour").items()})
