# obstacle: unknown
import zlib


def frame(number):
    value = number + 1
    cells = bytearray()
    for _ in range(60000):
        value = value * 75 % 65537
        cells.append(value % 9)
    return bytes(cells)


def stream(frames, rounds):
    packer = zlib.compressobj(9)
    packets = []
    for turn in range(rounds):  # here
        packet = packer.compress(frames[turn % len(frames)])
        packet += packer.flush(zlib.Z_SYNC_FLUSH)
        packets.append(packet)
    return packets


if __name__ == "__main__":
    print(sum(map(len, stream([frame(n) for n in range(12)], 400))))
