# remedy: processes
# shape: map
STARS = 36
EXPOSURES = 15
SIDE = 100


def exposure(star, shot):
    base = star * 131 + shot * 17
    return [[(base + x * x + y * 3) % 256 for x in range(SIDE)] for y in range(SIDE)]


def median_stack(star):
    shots = [exposure(star, shot) for shot in range(EXPOSURES)]
    total = 0
    for y in range(SIDE):
        for x in range(SIDE):
            values = sorted(shot[y][x] for shot in shots)
            total += values[EXPOSURES // 2]
    return total / (SIDE * SIDE)


def main():
    means = [median_stack(star) for star in range(STARS)]  # here
    print(f"brightest {max(means):.2f}")


if __name__ == "__main__":
    main()
