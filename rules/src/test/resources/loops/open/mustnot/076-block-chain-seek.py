# obstacle: file
import os
import tempfile

BLOCK = 512


def fold(data):
    value = 0
    for byte in data:
        value = (value * 31 + byte) % 1000003
    return value


def follow(handle, block):
    sums = []
    while block:  # here
        handle.seek(block * BLOCK)
        block = int.from_bytes(handle.read(4), "big")
        sums.append(fold(handle.read(BLOCK - 4)))
    return sums


def main():
    size = 20000
    with tempfile.TemporaryFile() as disk:
        for n in range(size):
            after = n + 1 if n + 1 < size else 0
            disk.write(after.to_bytes(4, "big") + os.urandom(8) * ((BLOCK - 4) // 8) + b"tail")
        print(len(follow(disk, 1)))


if __name__ == "__main__":
    main()
