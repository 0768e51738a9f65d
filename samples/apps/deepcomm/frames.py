import struct
from dataclasses import dataclass
from typing import Iterator

SYNC = bytes.fromhex("1acffc1d")
PRIMARY = struct.Struct(">HHH")


@dataclass
class Packet:
    apid: int
    sequence: int
    data: bytes

    def to_bytes(self) -> bytes:
        return PRIMARY.pack(0x0800 | self.apid, 0xC000 | self.sequence & 0x3FFF, len(self.data) - 1) + self.data


def packets(data: bytes) -> Iterator[Packet]:
    at = 0
    while at + 6 <= len(data):
        head, sequence, size = PRIMARY.unpack_from(data, at)
        if head & 0x7FF == 0x7FF:
            return
        body = data[at + 6:at + 7 + size]
        if len(body) == size + 1:
            yield Packet(head & 0x7FF, sequence & 0x3FFF, body)
        at += 7 + size


def crc16(data: bytes, crc: int = 0xFFFF) -> int:
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def scrambler(n: int) -> bytes:
    register, out = 0xFF, bytearray()
    for _ in range(n):
        byte = 0
        for _ in range(8):
            byte = byte << 1 | register & 1
            bit = (register ^ register >> 3 ^ register >> 5 ^ register >> 7) & 1
            register = register >> 1 | bit << 7
        out.append(byte)
    return bytes(out)


_SCRAMBLE = int.from_bytes(scrambler(255), "big")


def scramble(block: bytes) -> bytes:
    return (int.from_bytes(block, "big") ^ _SCRAMBLE >> 8 * (255 - len(block))).to_bytes(len(block), "big")


def build_frame(number: int, payload: bytes, size: int = 223) -> bytes:
    body = struct.pack(">H", number) + payload
    body += b"\xff" * (size - 2 - len(body))
    return body + struct.pack(">H", crc16(body))


def open_frame(frame: bytes) -> tuple:
    body, given = frame[:-2], struct.unpack(">H", frame[-2:])[0]
    if crc16(body) != given:
        raise ValueError("checksum")
    return struct.unpack(">H", body[:2])[0], body[2:]
