"""The sensors' datagrams: header, readings, CRC-16."""
import struct
from collections import namedtuple

HEADER = struct.Struct("!2sBHIB")
READING = struct.Struct("!Bhh")
MAGIC = b"SN"

Packet = namedtuple("Packet", "node seq stamp readings")
Reading = namedtuple("Reading", "channel value offset")


class WireError(Exception):
    pass


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1
            crc &= 0xFFFF
    return crc


def decode(data):
    if len(data) < HEADER.size + 2:
        raise WireError("short")
    body, check = data[:-2], int.from_bytes(data[-2:], "big")
    if crc16(body) != check:
        raise WireError("checksum")
    magic, node, seq, stamp, count = HEADER.unpack_from(body)
    if magic != MAGIC or len(body) != HEADER.size + count * READING.size:
        raise WireError("format")
    readings = [Reading(c, v / 100, o) for c, v, o in READING.iter_unpack(body[HEADER.size:])]
    return Packet(node, seq, stamp, readings)


def encode(packet):
    body = HEADER.pack(MAGIC, packet.node, packet.seq, packet.stamp, len(packet.readings))
    body += b"".join(READING.pack(r.channel, int(r.value * 100), r.offset) for r in packet.readings)
    return body + crc16(body).to_bytes(2, "big")


def acknowledgement(node, seq):
    return b"AK" + bytes([node]) + seq.to_bytes(2, "big")
