"""Makes a wall of small pictures out of big ones; a picture is a list of rows."""

import zlib


class Picture:
    def __init__(self, rows):
        self.rows = rows
        self.height = len(rows)
        self.width = len(rows[0])

    @classmethod
    def pattern(cls, width, height, seed):
        return cls([[((x * seed + y) % 256, (x * y // 7 + seed) % 256, (x ^ y) * 3 % 256) for x in range(width)] for y in range(height)])

    def grey(self):
        result = []
        for row in self.rows:
            result.append([(299 * r + 587 * g + 114 * b) // 1000 for r, g, b in row])
        return result


def blur(grey):
    height, width = len(grey), len(grey[0])
    out = [row[:] for row in grey]
    for y in range(1, height - 1):
        for x in range(1, width - 1):
            total = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    total += grey[y + dy][x + dx]
            out[y][x] = total // 9
    return out


def shrink(grey, factor):
    small = []
    for top in range(0, len(grey) - factor + 1, factor):
        line = []
        for left in range(0, len(grey[0]) - factor + 1, factor):
            block = 0
            for y in range(top, top + factor):
                for x in range(left, left + factor):
                    block += grey[y][x]
            line.append(block // (factor * factor))
        small.append(line)
    return small


def thumbnails(greys, factor):
    return [shrink(grey, factor) for grey in greys]


def dither(grey):
    """Black and white, each pixel's error handed on to its neighbours."""
    height, width = len(grey), len(grey[0])
    work = [row[:] for row in grey]
    for y in range(height):
        for x in range(width):
            old = work[y][x]
            new = 255 if old > 127 else 0
            work[y][x] = new
            error = old - new
            if x + 1 < width:
                work[y][x + 1] += error * 7 // 16
            if y + 1 < height:
                if x:
                    work[y + 1][x - 1] += error * 3 // 16
                work[y + 1][x] += error * 5 // 16
    return work


def flood(grey, x, y, colour):
    wanted = grey[y][x]
    todo = [(x, y)]
    painted = 0
    while todo:
        x, y = todo.pop()
        if not (0 <= y < len(grey) and 0 <= x < len(grey[0])) or grey[y][x] != wanted:
            continue
        grey[y][x] = colour
        painted += 1
        todo += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    return painted


def shades(grey):
    counts = [0] * 256
    for row in grey:
        for value in row:
            counts[value] += 1
    return counts


def packed(sheets):
    return [zlib.compress(sheet, 9) for sheet in sheets]


def frame_corners(grey):
    return [grey[y][x] for y in (0, -1) for x in (0, -1)]


def main():
    greys = [Picture.pattern(400, 300, seed).grey() for seed in range(3, 13)]
    soft = blur(greys[0])
    print(soft[50][60], frame_corners(soft))
    print(len(thumbnails(greys, 6)[3]))
    print(sum(row.count(255) for row in dither(greys[1])))
    print(flood([[0] * 200 for _ in range(200)], 5, 5, 9))
    print(max(shades(greys[2])))
    print(sum(map(len, packed([bytes(value for row in grey for value in row) * 6 for grey in greys]))))


if __name__ == "__main__":
    main()
