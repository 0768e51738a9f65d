# remedy: processes
# shape: map
GLYPHS = 64
SIDE = 320


def bitmap(glyph):
    return [[(x * glyph ^ y * (glyph + 3)) % 11 < 4 for x in range(SIDE)] for y in range(SIDE)]


def perimeter(cells):
    edge = 0
    for y in range(SIDE):
        for x in range(SIDE):
            if not cells[y][x]:
                continue
            if x == 0 or not cells[y][x - 1]:
                edge += 1
            if x == SIDE - 1 or not cells[y][x + 1]:
                edge += 1
            if y == 0 or not cells[y - 1][x]:
                edge += 1
            if y == SIDE - 1 or not cells[y + 1][x]:
                edge += 1
    return edge


def measure(glyph):
    cells = bitmap(glyph)
    return perimeter(cells) / (sum(map(sum, cells)) + 1)


def main():
    features = [measure(glyph) for glyph in range(GLYPHS)]  # here
    print(f"{max(features):.4f} {min(features):.4f}")


if __name__ == "__main__":
    main()
