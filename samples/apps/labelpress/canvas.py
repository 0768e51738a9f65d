import zlib

FONT = {c: [(hash_ * (r + 3) * 2654435761 >> 7) & 31 for r in range(7)] for c, hash_ in ((chr(n), n * 40503 + 17) for n in range(33, 127))}
FONT[" "] = [0] * 7


class Canvas:
    def __init__(self, width, height):
        self.width, self.height = width, height
        self.rows = [bytearray(width) for _ in range(height)]

    def box(self, x, y, w, h, value=1):
        stripe = bytes([value]) * w
        for row in self.rows[y:y + h]:
            row[x:x + w] = stripe

    def matrix(self, x, y, cells, size):
        for r, line in enumerate(cells):
            for c, on in enumerate(line):
                if on:
                    self.box(x + c * size, y + r * size, size, size)

    def strip(self, x, y, row, module, height):
        for i, on in enumerate(row):
            if on:
                self.box(x + i * module, y, module, height)

    def text(self, x, y, text, size=2):
        for ch in text:
            for r, bits in enumerate(FONT.get(ch, FONT["?"])):
                for c in range(5):
                    if bits >> c & 1:
                        self.box(x + c * size, y + r * size, size, size)
            x += 6 * size

    def packed(self):
        width = (self.width + 7) // 8
        out = bytearray()
        for row in self.rows:
            padded = row + bytes(width * 8 - self.width)
            out += int(padded.translate(b"01" + bytes(254)), 2).to_bytes(width, "big")
        return bytes(out)

    def zpl(self):
        raw = self.packed()
        width = (self.width + 7) // 8
        body = ["^XA^FO0,0^GFA,%d,%d,%d," % (len(raw), len(raw), width)]
        body += [shrink(raw[i:i + width].hex().upper()) for i in range(0, len(raw), width)]
        return "".join(body) + "^XZ"

    def pbm(self):
        return b"P4\n%d %d\n" % (self.width, self.height) + self.packed()


def shrink(hexa):
    """Runs as ZPL counts them: G-Z for 1-20, a comma for zeros to the end."""
    hexa, tail = (hexa.rstrip("0"), ",") if hexa.endswith("0") else (hexa, "")
    out, i = [], 0
    while i < len(hexa):
        n = 1
        while n < 19 and i + n < len(hexa) and hexa[i + n] == hexa[i]:
            n += 1
        out.append((chr(70 + n) if n > 2 else "") + hexa[i] if n > 2 else hexa[i] * n)
        i += n
    return "".join(out) + tail


def checksum(data):
    return zlib.crc32(data.encode() if isinstance(data, str) else data) & 0xFFFF
