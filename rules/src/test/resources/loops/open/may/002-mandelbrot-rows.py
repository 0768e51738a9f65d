# remedy: processes
# shape: map
WIDTH = 640
HEIGHT = 240
MAX_STEPS = 800


def escape_time(c):
    z = 0j
    for step in range(MAX_STEPS):
        if abs(z) > 2.0:
            return step
        z = z * z + c
    return MAX_STEPS


def render_row(y):
    im = -1.2 + 2.4 * y / HEIGHT
    return [escape_time(complex(-2.2 + 3.2 * x / WIDTH, im)) for x in range(WIDTH)]


def main():
    picture = [render_row(y) for y in range(HEIGHT)]  # here
    shades = " .:-=+*#%@"
    for row in picture[::16]:
        print("".join(shades[steps * 9 // MAX_STEPS] for steps in row[::8]))


if __name__ == "__main__":
    main()
