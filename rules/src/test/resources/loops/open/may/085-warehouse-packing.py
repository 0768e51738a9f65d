# remedy: processes
# shape: search
from random import Random

TRIALS = 60
BOXES = 2500
CAPACITY = 100


def boxes():
    rng = Random(77)
    return [rng.randrange(5, 60) for _ in range(BOXES)]


def bins_needed(sizes, seed):
    order = list(sizes)
    Random(seed).shuffle(order)
    free = []
    for size in order:
        for i, room in enumerate(free):
            if room >= size:
                free[i] = room - size
                break
        else:
            free.append(CAPACITY - size)
    return len(free)


def pack():
    sizes = boxes()
    fewest = min(bins_needed(sizes, seed) for seed in range(TRIALS))  # here
    print(fewest, "pallets are enough")
