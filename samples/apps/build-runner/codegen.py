"""Commands that the tool brings along, so that no process is needed for them."""
import base64
import math
import zlib

KEEP_SPACE = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$")


def crc_table(polynomial=0xEDB88320):
    table = []
    for n in range(256):
        value = n
        for _ in range(8):
            value = (value >> 1) ^ polynomial if value & 1 else value >> 1
        table.append(value)
    return table


def sine_table(steps=4096, scale=32767):
    return [round(math.sin(2 * math.pi * n / steps) * scale) for n in range(steps)]


def primes(limit=60000):
    sieve = bytearray([1]) * (limit + 1)
    sieve[:2] = b"\0\0"
    for n in range(2, int(limit ** 0.5) + 1):
        if sieve[n]:
            sieve[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, is_prime in enumerate(sieve) if is_prime]


def c_array(name, values, per_line=12):
    lines = [f"static const long {name}[{len(values)}] = {{"]
    for start in range(0, len(values), per_line):
        lines.append("    " + ", ".join(map(str, values[start:start + per_line])) + ",")
    lines.append("};")
    return "\n".join(lines)


def write_tables(target):
    parts = [c_array("crc", crc_table()), c_array("sine", sine_table()), c_array("primes", primes())]
    with open(target, "w") as out:
        out.write("\n\n".join(parts) + "\n")


def minify(text):
    out = []
    quote = None
    position = 0
    while position < len(text):
        char = text[position]
        if quote:
            out.append(char)
            if char == "\\":
                position += 1
                out.append(text[position])
            elif char == quote:
                quote = None
        elif char in "'\"":
            quote = char
            out.append(char)
        elif text.startswith("/*", position):
            end = text.find("*/", position)
            position = end + 1 if end >= 0 else len(text)
        elif char.isspace():
            follows = text[position + 1:position + 2]
            if out and out[-1] in KEEP_SPACE and follows in KEEP_SPACE:
                out.append(" ")
        else:
            out.append(char)
        position += 1
    return "".join(out)


def minify_file(target, *sources):
    with open(target, "w") as out:
        for source in sources:
            with open(source) as handle:
                out.write(minify(handle.read()))
            out.write("\n")


def embed(target, source):
    with open(source, "rb") as handle:
        packed = base64.b85encode(zlib.compress(handle.read(), 9)).decode()
    with open(target, "w") as out:
        for start in range(0, len(packed), 76):
            out.write(f'"{packed[start:start + 76]}"\n')
