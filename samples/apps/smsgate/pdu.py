"""Packing of short messages: seven bits for each letter, long texts in parts."""
from datetime import datetime

BASIC = ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
         "¿abcdefghijklmnopqrstuvwxyzäöñüà")
CODES = {c: i for i, c in enumerate(BASIC)}


def septets(text):
    return [CODES.get(c, 63) for c in text]


def pack(codes, skip=0):
    """Septets to bytes, low bits first; skip: bits left free in front."""
    value, at = 0, skip
    for code in codes:
        value |= code << at
        at += 7
    return value.to_bytes((at + 7) // 8, "little")


def unpack(data, count, skip=0):
    value = int.from_bytes(data, "little") >> skip
    return "".join(BASIC[value >> 7 * i & 127] for i in range(count))


def swap(digits):
    digits += "F" * (len(digits) % 2)
    return "".join(digits[i + 1] + digits[i] for i in range(0, len(digits), 2))


def address(number):
    digits = number.lstrip("+")
    return "%02X%s%s" % (len(digits), "91" if number.startswith("+") else "81", swap(digits))


def parts_of(text, size=160, part_size=153):
    if len(text) <= size:
        return [text]
    return [text[i:i + part_size] for i in range(0, len(text), part_size)]


def submit(number, text, reference=0):
    """The PDUs for a text; more than one if it is long."""
    found = []
    parts = parts_of(text)
    for n, part in enumerate(parts, 1):
        if len(parts) == 1:
            header, body, length, flags = b"", pack(septets(part)), len(part), 0x01
        else:
            header = bytes([5, 0, 3, reference & 255, len(parts), n])
            body, length, flags = pack(septets(part), 1), len(part) + 7, 0x41
        found.append("00%02X00%s0000%02X%s" % (flags, address(number), length, (header + body).hex().upper()))
    return found


def stamp(hexed):
    d = swap(hexed[:12])
    return datetime(2000 + int(d[:2]), int(d[2:4]), int(d[4:6]), int(d[6:8]), int(d[8:10]), int(d[10:12]))


def deliver(pdu):
    """Sender, time, text of a message that has come in."""
    at = 2 + 2 * int(pdu[:2], 16) + 2
    digits = int(pdu[at:at + 2], 16)
    width = digits + digits % 2
    number = ("+" if pdu[at + 2:at + 4] == "91" else "") + swap(pdu[at + 4:at + 4 + width])[:digits]
    at += 4 + width + 4
    when = stamp(pdu[at:at + 14])
    count = int(pdu[at + 14:at + 16], 16)
    return number, when, unpack(bytes.fromhex(pdu[at + 16:]), count)
