"""Hills from noise: slopes, rivers, views and small maps. A terrain is a list of rows of heights in metres."""

import heapq
import math

SHADES = " .:-=+*#%@"


def corner(x, y, seed):
    value = (x * 374761393 + y * 668265263 + seed * 1442695041) & 0xFFFFFFFF
    value = ((value ^ (value >> 13)) * 1274126177) & 0xFFFFFFFF
    return (value ^ (value >> 16)) / 0xFFFFFFFF


def noise(x, y, seed):
    left, top = int(x), int(y)
    fx, fy = x - left, y - top
    fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
    upper = corner(left, top, seed) * (1 - fx) + corner(left + 1, top, seed) * fx
    lower = corner(left, top + 1, seed) * (1 - fx) + corner(left + 1, top + 1, seed) * fx
    return upper * (1 - fy) + lower * fy


def make_terrain(width, height, seed=7):
    rows = []
    for y in range(height):
        row = []
        for x in range(width):
            metres, size, share = 0.0, 64.0, 400.0
            for octave in range(4):
                metres += share * noise(x / size, y / size, seed + octave)
                size /= 2
                share /= 2
            row.append(metres)
        rows.append(row)
    return rows


def slopes(terrain, cell=20.0):
    steep = []
    for y in range(1, len(terrain) - 1):
        row = []
        for x in range(1, len(terrain[0]) - 1):
            east = (terrain[y][x + 1] - terrain[y][x - 1]) / (2 * cell)
            south = (terrain[y + 1][x] - terrain[y - 1][x]) / (2 * cell)
            row.append(math.sqrt(east * east + south * south))
        steep.append(row)
    return steep


def rivers(terrain):
    """Every cell's rain flows on to its lowest neighbour, from the top down."""
    height, width = len(terrain), len(terrain[0])
    water = [[1] * width for _ in range(height)]
    cells = sorted(((terrain[y][x], y, x) for y in range(height) for x in range(width)), reverse=True)
    for metres, y, x in cells:
        lowest, target = metres, None
        for dy, dx in ((-1, 0), (0, -1), (0, 1), (1, 0)):
            if 0 <= y + dy < height and 0 <= x + dx < width and terrain[y + dy][x + dx] < lowest:
                lowest, target = terrain[y + dy][x + dx], (y + dy, x + dx)
        if target:
            water[target[0]][target[1]] += water[y][x]
    return water


def sees(terrain, y, x, ty, tx):
    steps = max(abs(ty - y), abs(tx - x))
    if steps < 2:
        return True
    eye, aim = terrain[y][x] + 2.0, terrain[ty][tx] + 2.0
    for step in range(1, steps):
        part = step / steps
        if terrain[round(y + (ty - y) * part)][round(x + (tx - x) * part)] > eye + (aim - eye) * part:
            return False
    return True


def view_counts(terrain, posts, every=4):
    counts = {}
    for y, x in posts:
        seen = 0
        for ty in range(0, len(terrain), every):
            for tx in range(0, len(terrain[0]), every):
                if sees(terrain, y, x, ty, tx):
                    seen += 1
        counts[y, x] = seen
    return counts


def weather(terrain, rounds, limit=6.0):
    """Loose ground slides to the right and downwards, at once."""
    for _ in range(rounds):
        for row, below in zip(terrain, terrain[1:]):
            for x in range(len(row) - 1):
                fall = row[x] - row[x + 1]
                if fall > limit:
                    row[x] -= fall * 0.2
                    row[x + 1] += fall * 0.2
                fall = row[x] - below[x]
                if fall > limit:
                    row[x] -= fall * 0.2
                    below[x] += fall * 0.2
    return terrain


def climb(terrain, y, x):
    while True:
        options = [(terrain[b][a], b, a) for b in range(max(0, y - 1), min(len(terrain), y + 2)) for a in range(max(0, x - 1), min(len(terrain[0]), x + 2))]
        best = max(options)
        if best[1:] == (y, x):
            return y, x, best[0]
        y, x = best[1:]


def cheapest_path(terrain, start, goal):
    height, width = len(terrain), len(terrain[0])
    known = {}
    heap = [(0.0, start)]
    while heap:
        cost, (y, x) = heapq.heappop(heap)
        if (y, x) in known:
            continue
        known[y, x] = cost
        if (y, x) == goal:
            return cost
        for b, a in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
            if 0 <= b < height and 0 <= a < width and (b, a) not in known:
                heapq.heappush(heap, (cost + 20 + 4 * abs(terrain[b][a] - terrain[y][x]), (b, a)))
    return None


def hypsometry(terrain, levels):
    """Which share of the land lies above each level."""
    cells = sum(len(row) for row in terrain)
    shares = []
    for level in levels:
        above = 0
        for row in terrain:
            for metres in row:
                if metres > level:
                    above += 1
        shares.append(above / cells)
    return shares


def draw(terrain, every):
    top = max(max(row) for row in terrain)
    lines = []
    for row in terrain[::every * 2]:
        lines.append("".join(SHADES[min(9, int(metres / top * 10))] for metres in row[::every]))
    return lines


def along(terrain, points):
    """Heights under a track, between the cells' centres."""
    heights = []
    for x, y in points:
        left, top = int(x), int(y)
        fx, fy = x - left, y - top
        upper = terrain[top][left] * (1 - fx) + terrain[top][left + 1] * fx
        lower = terrain[top + 1][left] * (1 - fx) + terrain[top + 1][left + 1] * fx
        heights.append(upper * (1 - fy) + lower * fy)
    return heights


def main():
    terrain = make_terrain(220, 200)
    print(max(max(row) for row in slopes(terrain)))
    print(max(max(row) for row in rivers(terrain)))
    print(view_counts(terrain, [(20 + 9 * i, 15 + 10 * i) for i in range(18)]))
    print(climb(terrain, 100, 100))
    print(cheapest_path(terrain, (0, 0), (199, 219)))
    print(hypsometry(terrain, range(100, 700, 20))[10])
    track = [(5 + i * 0.09, 90 + 60 * math.sin(i / 150)) for i in range(2_000)]
    print(along(terrain, track)[77])
    print("\n".join(draw(terrain, 4)[:3]))
    print(weather([row[:] for row in terrain], 6)[10][10])


if __name__ == "__main__":
    main()
