"""Intel HEX."""


class HexError(ValueError):
    pass


def parse_record(line):
    if not line.startswith(":"):
        raise HexError("record without colon")
    raw = bytes.fromhex(line[1:])
    if sum(raw) & 0xFF:
        raise HexError("checksum")
    return raw[3], raw[1] << 8 | raw[2], raw[4:4 + raw[0]]


def load(path):
    """{address: bytes} of contiguous regions"""
    base, regions = 0, {}
    end = start = None
    with open(path) as f:
        for number, line in enumerate(f, 1):
            try:
                kind, offset, data = parse_record(line.strip())
            except HexError as e:
                raise HexError(f"line {number}: {e}") from None
            if kind == 0:
                address = base + offset
                if address != end:
                    start = address
                    regions[start] = bytearray()
                regions[start] += data
                end = address + len(data)
            elif kind == 4:
                base = int.from_bytes(data, "big") << 16
            elif kind == 1:
                break
    return {a: bytes(d) for a, d in regions.items()}


def flatten(regions, fill=0xFF):
    low = min(regions)
    high = max(a + len(d) for a, d in regions.items())
    image = bytearray([fill]) * (high - low)
    for a, d in regions.items():
        image[a - low:a - low + len(d)] = d
    return low, bytes(image)
