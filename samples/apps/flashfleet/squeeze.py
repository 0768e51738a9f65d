"""LZSS as the bootloader understands it, and its checksum."""
WINDOW, LONGEST, SHORTEST = 4096, 18, 3


def make_table(poly=0x04C11DB7):
    table = []
    for n in range(256):
        c = n << 24
        for _ in range(8):
            c = (c << 1 ^ poly) & 0xFFFFFFFF if c & 0x80000000 else c << 1
        table.append(c)
    return table


TABLE = make_table()


def crc_mpeg(data):
    crc = 0xFFFFFFFF
    for b in data:
        crc = (crc << 8 ^ TABLE[crc >> 24 ^ b]) & 0xFFFFFFFF
    return crc


def longest_match(data, at, chain):
    best, where = 0, 0
    top = min(LONGEST, len(data) - at)
    for p in reversed(chain[-24:]):
        if at - p >= WINDOW:
            break
        n = 0
        while n < top and data[p + n] == data[at + n]:
            n += 1
        if n > best:
            best, where = n, p
            if n == top:
                break
    return best, where


def compress(data):
    out, group, flags, count = bytearray(), bytearray(), 0, 0
    chains, i = {}, 0
    while i < len(data):
        n, where = longest_match(data, i, chains.get(data[i:i + 3], ()))
        if n >= SHORTEST:
            pair = (i - where) << 4 | n - SHORTEST
            group += pair.to_bytes(2, "big")
            flags |= 1 << count
        else:
            n = 1
            group.append(data[i])
        for k in range(i, i + n):
            chains.setdefault(data[k:k + 3], []).append(k)
        i += n
        count += 1
        if count == 8:
            out.append(flags)
            out += group
            group, flags, count = bytearray(), 0, 0
    if count:
        out.append(flags)
        out += group
    return bytes(out)


def expand(packed):
    out, i = bytearray(), 0
    while i < len(packed):
        flags = packed[i]
        i += 1
        for bit in range(8):
            if i >= len(packed):
                break
            if flags >> bit & 1:
                pair = packed[i] << 8 | packed[i + 1]
                i += 2
                start = len(out) - (pair >> 4)
                for k in range((pair & 15) + SHORTEST):
                    out.append(out[start + k])
            else:
                out.append(packed[i])
                i += 1
    return bytes(out)
