# obstacle: file
import io
import struct


def unpack(body):
    value = 1
    for byte in body:
        for k in range(20):
            value = (value * 257 + byte + k) % 2147483647
    return value


def records(handle):
    found = []
    while header := handle.read(4):  # here
        (size,) = struct.unpack("<I", header)
        found.append(unpack(handle.read(size)))
    return found


def packed(count):
    out = io.BytesIO()
    for n in range(count):
        body = bytes((n * k) % 256 for k in range(n % 50))
        out.write(struct.pack("<I", len(body)) + body)
    out.seek(0)
    return out


if __name__ == "__main__":
    print(len(records(packed(20000))))
