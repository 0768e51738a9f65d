# obstacle: unknown
import zlib


def frame(number):
    value = number
    cells = bytearray()
    for _ in range(1500):
        value = value * 75 % 65537
        cells.append(value % 9)
    return bytes(cells)


def stream(count):
    packer = zlib.compressobj(9)
    packets = []
    for number in range(count):  # here
        packet = packer.compress(frame(number % 300))
        packet += packer.flush(zlib.Z_SYNC_FLUSH)
        packets.append(packet)
    return packets


if __name__ == "__main__":
    print(sum(map(len, stream(6000))))
