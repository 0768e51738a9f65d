# remedy: processes
# shape: search
BLOCKS = 64
BLOCK_SIZE = 300_000


def payload(number):
    return bytes((number * 31 + i * 7) % 256 for i in range(256)) * (BLOCK_SIZE // 256)


def adler(block):
    low, high = 1, 0
    for byte in block:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def intact(block, checksum):
    return adler(block) == checksum


def main():
    blocks = [payload(n) for n in range(BLOCKS)]
    checksums = [adler(block) for block in blocks]
    ok = all(intact(block, checksum) for block, checksum in zip(blocks, checksums))  # here
    print("archive is", "intact" if ok else "damaged")


if __name__ == "__main__":
    main()
