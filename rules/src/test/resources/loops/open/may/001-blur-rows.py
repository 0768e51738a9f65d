# remedy: processes
# shape: map
WIDTH = 8000
HEIGHT = 160
RADIUS = 8


def blur_row(row: bytes) -> bytes:
    out = bytearray(WIDTH)
    for x in range(WIDTH):
        total = 0
        count = 0
        for dx in range(-RADIUS, RADIUS + 1):
            at = x + dx
            if 0 <= at < WIDTH:
                total += row[at]
                count += 1
        out[x] = total // count
    return bytes(out)


def test_image():
    return [bytes((x * y) % 251 for x in range(WIDTH)) for y in range(HEIGHT)]


def main():
    image = test_image()
    blurred = []
    for row in image:  # here
        blurred.append(blur_row(row))
    print(len(blurred), sum(blurred[-1]))


if __name__ == "__main__":
    main()
