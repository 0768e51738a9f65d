"""Grey pictures, as lists of numbers."""


def read_pgm(data):
    magic, size, most, pixels = data.split(b"\n", 3)
    if magic != b"P5" or most != b"255":
        raise ValueError("not a grey picture")
    width, height = map(int, size.split())
    if len(pixels) != width * height:
        raise ValueError("cut off")
    return width, height, pixels


def shrink(width, height, pixels, by=8):
    """Means of blocks."""
    rows = []
    for top in range(0, height - by + 1, by):
        row = []
        for left in range(0, width - by + 1, by):
            total = 0
            for y in range(top, top + by):
                total += sum(pixels[y * width + left:y * width + left + by])
            row.append(total // (by * by))
        rows.append(row)
    return rows


def brightness(rows):
    return sum(map(sum, rows)) / sum(map(len, rows))


def difference(before, now, least=12):
    """The share of blocks that have changed, beside the light of the day."""
    shift = brightness(now) - brightness(before)
    changed = count = 0
    for a, b in zip(before, now):
        for x, y in zip(a, b):
            changed += abs(y - x - shift) > least
            count += 1
    return changed / count
