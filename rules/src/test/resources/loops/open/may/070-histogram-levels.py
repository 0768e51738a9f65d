# remedy: processes
# shape: map
FRAMES = 40
PIXELS = 600_000


def frame(number):
    state = number * 2654435761 % 4294967296
    block = bytearray()
    for _ in range(1000):
        state = (state * 1664525 + 1013904223) % 4294967296
        block.append(state >> 24)
    return bytes(block) * (PIXELS // 1000)


def equalize(pixels):
    counts = [0] * 256
    for value in pixels:
        counts[value] += 1
    table = []
    running = 0
    for count in counts:
        running += count
        table.append(running * 255 // len(pixels))
    return bytes(table[value] for value in pixels)


def main():
    frames = [frame(number) for number in range(FRAMES)]
    flat = [b""] * FRAMES
    for index, pixels in enumerate(frames):  # here
        flat[index] = equalize(pixels)
    print(max(flat[0]), min(flat[-1]))


if __name__ == "__main__":
    main()
