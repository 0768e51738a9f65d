# knit-studio: charts for colourwork, from pictures or rules to rows to knit
import itertools, math, random, struct, zlib

PALETTE = {
    "natural": (236, 228, 210), "coal": (38, 36, 40), "rust": (168, 74, 40), "moss": (96, 112, 58),
    "sky": (128, 170, 200), "navy": (32, 48, 88), "plum": (104, 44, 84), "rose": (214, 140, 150),
    "straw": (222, 190, 104), "teal": (30, 112, 116), "fog": (172, 176, 180), "brick": (140, 52, 44),
    "ink": (18, 24, 48), "mint": (168, 208, 184), "clay": (184, 132, 96), "snow": (250, 250, 248),
}
LETTERS = {letter: name for letter, name in zip("ABCDEFGHIJKLMNOP", PALETTE)}
SIZES = [("XS", 82), ("S", 89), ("M", 97), ("L", 107), ("XL", 117), ("XXL", 128)]


def read_chart(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def mirrored(chart):
    return [row + row[-2::-1] for row in chart]


def tile(motif, width, height):
    rows = []
    for y in range(height):
        row = ""
        for x in range(width):
            row += motif[y % len(motif)][x % len(motif[0])]
        rows.append(row)
    return rows


def longest_float(chart):
    # the longest run of one colour: the yarn behind it must not be too long
    longest = 0
    for row in chart:
        run = 1
        for a, b in zip(row, row[1:]):
            run = run + 1 if a == b else 1
            if run > longest:
                longest = run
    return longest


def stitches_by_colour(chart):
    counts = {}
    for row in chart:
        for letter in row:
            counts[letter] = counts.get(letter, 0) + 1
    return counts


def nearest(pixel):
    r, g, b = pixel
    return min(LETTERS, key=lambda l: (PALETTE[LETTERS[l]][0] - r) ** 2 + (PALETTE[LETTERS[l]][1] - g) ** 2 + (PALETTE[LETTERS[l]][2] - b) ** 2)


def picture_to_chart(picture):
    return ["".join(nearest(pixel) for pixel in line) for line in picture]


def dithered(grey):
    # two colours, the error goes to the neighbours not yet seen
    height, width = len(grey), len(grey[0])
    work = [list(map(float, row)) for row in grey]
    rows = []
    for y in range(height):
        row = []
        for x in range(width):
            old = work[y][x]
            new = 255 if old > 127 else 0
            row.append("A" if new else "B")
            error = old - new
            if x + 1 < width:
                work[y][x + 1] += error * 7 / 16
            if y + 1 < height:
                if x:
                    work[y + 1][x - 1] += error * 3 / 16
                work[y + 1][x] += error * 5 / 16
                if x + 1 < width:
                    work[y + 1][x + 1] += error / 16
        rows.append("".join(row))
    return rows


def rule_motif(rule, width, height):
    row = [0] * width
    row[width // 2] = 1
    rows = []
    for _ in range(height):
        rows.append("".join("AB"[cell] for cell in row))
        row = [rule >> (row[x - 1] * 4 + row[x] * 2 + row[(x + 1) % width]) & 1 for x in range(width)]
    return rows


def prettiest_rule(width, height):
    # the rule whose motif is nearest to half and half, among those with short floats
    best = None
    for rule in range(0, 256, 2):
        chart = rule_motif(rule, width, height)
        share = sum(row.count("B") for row in chart) / (width * height)
        score = abs(share - 0.5) + longest_float(chart) / 50
        if best is None or score < best[0]:
            best = (score, rule)
    return best


def in_words(chart):
    out = []
    for number, row in enumerate(reversed(chart), 1):
        stitches = row if number % 2 == 0 else row[::-1]
        runs = [f"{len(list(group))} {LETTERS[letter]}" for letter, group in itertools.groupby(stitches)]
        out.append(f"Row {number} ({'WS' if number % 2 == 0 else 'RS'}): " + ", ".join(runs))
    return "\n".join(out)


def yarn_needed(counts, per_stitch=1.9):
    return {LETTERS[letter]: math.ceil(n * per_stitch / 100 * 1.1) for letter, n in counts.items()}


def graded(gauge, ease):
    table = []
    for name, chest in SIZES:
        stitches = round((chest + ease) * gauge / 10)
        table.append((name, stitches - stitches % 4))
    return table


def smallest_repeat(row):
    for period in range(1, len(row)):
        if all(row[i] == row[i - period] for i in range(period, len(row))):
            return period
    return len(row)


def clash(upper, lower):
    return sum(1 for a, b in zip(upper, lower) if a != b)


def best_order(bands):
    # bands one above the other so that edges differ least
    best = None
    for order in itertools.permutations(range(len(bands))):
        cost = 0
        for i, j in zip(order, order[1:]):
            cost += clash(bands[i][-1], bands[j][0])
        if best is None or (cost, order) < best:
            best = (cost, order)
    return best


def png(chart, zoom=12):
    width, height = len(chart[0]) * zoom, len(chart) * zoom
    lines = []
    for row in chart:
        line = b"\0" + b"".join(bytes(PALETTE[LETTERS[letter]]) * zoom for letter in row)
        lines.extend([line] * zoom)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"".join(lines), 9)) + chunk(b"IEND", b"")


def export(charts):
    return {name: len(png(chart)) for name, chart in charts.items()}


def needle_plan(rows, start=80, every=6):
    # decreases: what a row has depends on the row before
    stitches, plan = start, []
    for row in range(rows):
        if row and row % every == 0 and stitches > 24:
            stitches -= 2
        plan.append(stitches)
    return plan


def photo(width, height, seed=6):
    rng = random.Random(seed)
    return [[(int(128 + 100 * math.sin(x / 9)), int(128 + 90 * math.cos(y / 7)), rng.randrange(60, 200)) for x in range(width)] for y in range(height)]


def random_chart(width, height, colours="ABCD", seed=1):
    rng = random.Random(seed)
    return ["".join(rng.choice(colours) for _ in range(width)) for _ in range(height)]


if __name__ == "__main__":
    star = read_chart("""
        AABAA
        ABBBA
        BBABB
    """)
    body = tile(mirrored(star), 180, 60)
    counts = stitches_by_colour(body)
    print(longest_float(body), counts, yarn_needed(counts), graded(24, 6))
    print(in_words(star), smallest_repeat(body[0]))
    picture = picture_to_chart(photo(80, 60))
    print(picture[0], dithered([[p[0] for p in line] for line in photo(80, 60)])[0])
    print(prettiest_rule(61, 40), best_order([random_chart(24, 6, seed=n) for n in range(7)]))
    print(export({"star": star, "body": body, "picture": picture}), needle_plan(40)[-1])
