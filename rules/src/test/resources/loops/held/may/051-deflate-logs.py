# remedy: threads|processes
# shape: map
import zlib

LOGS = 16
LINES = 150_000


def write_log(number):
    parts = []
    for line in range(LINES):
        parts.append(f"2026-03-{number + 1:02d} request {line * 7919 % 100003} took {line * 31 % 977} ms\n")
    return "".join(parts).encode()


def pack(data):
    return zlib.compress(data, 9)


def pack_logs():
    logs = [write_log(number) for number in range(LOGS)]
    packed = [pack(log) for log in logs]  # here
    print(sum(map(len, logs)), "->", sum(map(len, packed)))
