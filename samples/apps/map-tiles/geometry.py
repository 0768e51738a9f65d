import math

SIZE = 128


def project(lat, lon, zoom):
    """Web Mercator, in pixels of the whole map"""
    n = SIZE * 2 ** zoom
    s = math.sin(math.radians(lat))
    return (lon + 180) / 360 * n, (0.5 - math.log((1 + s) / (1 - s)) / (4 * math.pi)) * n


def project_all(points, zoom):
    return [project(lat, lon, zoom) for lat, lon in points]


def tiles_of(pixels, margin=0.3):
    found = set()
    for x, y in pixels:
        for dx in (-margin, 0, margin):
            for dy in (-margin, 0, margin):
                found.add((int(x / SIZE + dx), int(y / SIZE + dy)))
    return sorted(found)


def simplify(points, tolerance):
    """Douglas-Peucker"""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = math.hypot(x2 - x1, y2 - y1) or 1e-9
    far, where = -1.0, 0
    for i in range(1, len(points) - 1):
        x, y = points[i]
        d = abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length
        if d > far:
            far, where = d, i
    if far <= tolerance:
        return [points[0], points[-1]]
    return simplify(points[:where + 1], tolerance)[:-1] + simplify(points[where:], tolerance)


def length_km(points):
    total = 0.0
    for (a, b), (c, d) in zip(points, points[1:]):
        p, q = math.radians(a), math.radians(c)
        h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(d - b) / 2) ** 2
        total += 12742 * math.asin(math.sqrt(h))
    return total


def decode_polyline(text):
    points, lat, lon, i = [], 0, 0, 0
    while i < len(text):
        both = []
        for _ in range(2):
            shift = result = 0
            while True:
                b = ord(text[i]) - 63
                i += 1
                result |= (b & 31) << shift
                shift += 5
                if b < 32:
                    break
            both.append(~(result >> 1) if result & 1 else result >> 1)
        lat, lon = lat + both[0], lon + both[1]
        points.append((lat / 1e5, lon / 1e5))
    return points


def encode_polyline(points):
    out, last = [], (0, 0)
    for lat, lon in points:
        now = (round(lat * 1e5), round(lon * 1e5))
        for v in (now[0] - last[0], now[1] - last[1]):
            v = ~(v << 1) if v < 0 else v << 1
            while v >= 32:
                out.append(chr((32 | (v & 31)) + 63))
                v >>= 5
            out.append(chr(v + 63))
        last = now
    return "".join(out)
