"""Reading and writing PGM (P5, P2) and PPM (P6)."""


class FormatError(ValueError):
    pass


class Picture:
    __slots__ = ("width", "height", "channels", "data")

    def __init__(self, width, height, channels, data=None):
        self.width, self.height, self.channels = width, height, channels
        self.data = bytearray(width * height * channels) if data is None else data

    def __repr__(self):
        return "<%dx%dx%d>" % (self.width, self.height, self.channels)

    def at(self, x, y, c=0):
        return self.data[(y * self.width + x) * self.channels + c]

    def copy(self):
        return Picture(self.width, self.height, self.channels, bytearray(self.data))


def _tokens(raw):
    pos = 0
    while True:
        while raw[pos:pos + 1].isspace():
            pos += 1
        if raw[pos:pos + 1] == b"#":
            pos = raw.index(b"\n", pos)
            continue
        end = pos
        while raw[end:end + 1] and not raw[end:end + 1].isspace():
            end += 1
        yield raw[pos:end], end
        pos = end


def decode(raw):
    parts = _tokens(raw)
    magic, _ = next(parts)
    if magic not in (b"P5", b"P6", b"P2"):
        raise FormatError("not a picture: %r" % magic)
    (width, _), (height, _), (_, end) = next(parts), next(parts), next(parts)
    width, height = int(width), int(height)
    if magic == b"P2":
        values = bytearray(int(v) for v in raw[end:].split())
        return Picture(width, height, 1, values)
    channels = 3 if magic == b"P6" else 1
    body = bytearray(raw[end + 1:end + 1 + width * height * channels])
    if len(body) != width * height * channels:
        raise FormatError("short file")
    return Picture(width, height, channels, body)


def encode(pic):
    magic = b"P6" if pic.channels == 3 else b"P5"
    return b"%s\n%d %d\n255\n" % (magic, pic.width, pic.height) + bytes(pic.data)


def read(path):
    with open(path, "rb") as f:
        return decode(f.read())


def write(path, pic):
    with open(path, "wb") as f:
        f.write(encode(pic))
