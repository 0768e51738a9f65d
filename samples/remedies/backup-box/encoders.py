"""Encoders written out by hand."""

HEX = "0123456789abcdef"


def hex_text(data):
    text = ""
    for byte in data:
        text += HEX[byte >> 4] + HEX[byte & 15]
    return text


def adler(data):
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65_521
        high = (high + low) % 65_521
    return high << 16 | low


def rolling(data):
    """A hash that no library knows: the shift hangs on what came before."""
    state = 0x1505
    for byte in data:
        state = ((state << (state & 3)) ^ (byte * 33 + (state >> 5))) & 0xFFFFFFFF
    return state


def run_lengths(data):
    runs = []
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i]:
            j += 1
        runs.append((j - i, data[i]))
        i = j
    return runs


def masked(data, key):
    return bytes([byte ^ key[i % len(key)] for i, byte in enumerate(data)])


def varints(numbers):
    out = bytearray()
    for number in numbers:
        while number > 127:
            out.append(number & 127 | 128)
            number >>= 7
        out.append(number)
    return bytes(out)
