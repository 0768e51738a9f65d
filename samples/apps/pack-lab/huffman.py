import heapq
from collections import Counter


def lengths(data, longest=15):
    """Code lengths per symbol."""
    counts = Counter(data)
    if len(counts) == 1:
        return {next(iter(counts)): 1}
    heap = [(n, k, {s: 0}) for k, (s, n) in enumerate(sorted(counts.items()))]
    heapq.heapify(heap)
    tick = len(heap)
    while len(heap) > 1:
        n1, _, a = heapq.heappop(heap)
        n2, _, b = heapq.heappop(heap)
        merged = {s: depth + 1 for part in (a, b) for s, depth in part.items()}
        heapq.heappush(heap, (n1 + n2, tick, merged))
        tick += 1
    result = heap[0][2]
    if max(result.values()) > longest:
        return flattened(counts, longest)
    return result


def flattened(counts, longest):
    """Halves the counts until no code is too long."""
    while True:
        counts = {s: (n + 1) // 2 for s, n in counts.items()}
        some = lengths([s for s, n in counts.items() for _ in range(n)], 10**9)
        if max(some.values()) <= longest:
            return some


def canonical(lens):
    code, last, table = 0, 0, {}
    for length, symbol in sorted((l, s) for s, l in lens.items()):
        code <<= length - last
        table[symbol] = code, length
        code, last = code + 1, length
    return table


class BitWriter:
    def __init__(self):
        self.out = bytearray()
        self.acc = self.n = 0

    def write(self, code, length):
        self.acc = self.acc << length | code
        self.n += length
        while self.n >= 8:
            self.n -= 8
            self.out.append(self.acc >> self.n & 0xFF)
        self.acc &= (1 << self.n) - 1

    def finish(self):
        if self.n:
            self.out.append(self.acc << (8 - self.n) & 0xFF)
            self.acc = self.n = 0
        return bytes(self.out)


def encode(data):
    """Length, code lengths, bits."""
    if not data:
        return (0).to_bytes(4, "big")
    lens = lengths(data)
    table = canonical(lens)
    writer = BitWriter()
    for byte in data:
        writer.write(*table[byte])
    head = len(data).to_bytes(4, "big") + bytes([len(lens) - 1]) + b"".join(bytes((s, l)) for s, l in sorted(lens.items()))
    return head + writer.finish()


def decode(blob):
    size = int.from_bytes(blob[:4], "big")
    if not size:
        return b""
    count = blob[4] + 1
    lens = {blob[5 + 2 * k]: blob[6 + 2 * k] for k in range(count)}
    table = {(length, code): symbol for symbol, (code, length) in canonical(lens).items()}
    out = bytearray()
    code = length = 0
    for byte in blob[5 + 2 * count:]:
        for shift in range(7, -1, -1):
            code = code << 1 | byte >> shift & 1
            length += 1
            symbol = table.get((length, code))
            if symbol is not None:
                out.append(symbol)
                if len(out) == size:
                    return bytes(out)
                code = length = 0
    raise ValueError("ends early")
