"""24 bit BMP files, and what to draw on them."""
import struct

SHADES = " .:-=+*#%@"


class Bitmap:
    def __init__(self, width, height, color=(255, 255, 255)):
        self.width, self.height = width, height
        self.rows = [[color] * width for _ in range(height)]

    def put(self, x, y, color):
        if 0 <= x < self.width and 0 <= y < self.height:
            self.rows[y][x] = color

    def line(self, x0, y0, x1, y1, color):
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        sx, sy = (1 if x0 < x1 else -1), (1 if y0 < y1 else -1)
        error = dx + dy
        while True:
            self.put(x0, y0, color)
            if (x0, y0) == (x1, y1):
                return
            twice = 2 * error
            if twice >= dy:
                error, x0 = error + dy, x0 + sx
            if twice <= dx:
                error, y0 = error + dx, y0 + sy

    def fill(self, x, y, color):
        old = self.rows[y][x]
        todo = [(x, y)]
        while todo and old != color:
            x, y = todo.pop()
            if 0 <= x < self.width and 0 <= y < self.height and self.rows[y][x] == old:
                self.rows[y][x] = color
                todo += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]

    def blurred(self):
        out = Bitmap(self.width, self.height)
        for y in range(self.height):
            for x in range(self.width):
                near = [p for row in self.rows[max(0, y - 1):y + 2] for p in row[max(0, x - 1):x + 2]]
                out.rows[y][x] = tuple(sum(c) // len(near) for c in zip(*near))
        return out

    def save(self, path):
        pad = b"\0" * (-self.width * 3 % 4)
        body = b"".join(b"".join(bytes(p[::-1]) for p in row) + pad for row in reversed(self.rows))
        head = struct.pack("<2sIHHI", b"BM", 54 + len(body), 0, 0, 54)
        info = struct.pack("<IiiHHIIiiII", 40, self.width, self.height, 1, 24, 0, len(body), 2835, 2835, 0, 0)
        with open(path, "wb") as f:
            f.write(head + info + body)

    @classmethod
    def load(cls, path):
        with open(path, "rb") as f:
            data = f.read()
        magic, _, _, _, offset = struct.unpack_from("<2sIHHI", data)
        _, width, height, _, bits = struct.unpack_from("<IiiHH", data, 14)
        if magic != b"BM" or bits != 24:
            raise ValueError(path)
        picture, stride = cls(width, height), (width * 3 + 3) // 4 * 4
        for y in range(height):
            start = offset + (height - 1 - y) * stride
            row = data[start:start + width * 3]
            picture.rows[y] = [(row[i + 2], row[i + 1], row[i]) for i in range(0, len(row), 3)]
        return picture


def gray(color):
    return (299 * color[0] + 587 * color[1] + 114 * color[2]) // 1000


def as_text(picture, columns=80):
    scale = max(1, picture.width // columns)
    lines = []
    for y in range(0, picture.height, 2 * scale):
        shades = (gray(picture.rows[y][x]) for x in range(0, picture.width, scale))
        lines.append("".join(SHADES[9 - g * 9 // 255] for g in shades))
    return "\n".join(lines)
