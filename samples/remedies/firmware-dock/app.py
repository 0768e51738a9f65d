"""Prepares firmware images and puts them on devices over their serial bridges."""

import hashlib
import math
import socket
import struct
import subprocess
import sys
import time
from typing import Iterable, Iterator, NamedTuple

BRIDGE = ("127.0.0.1", 8732)
BLOCK = 256


class Symbol(NamedTuple):
    address: int
    name: str


class FlashError(Exception):
    pass


def build_image(size: int, seed: int) -> bytes:
    """Something that looks like code: repeated instructions, tables, padding."""
    state, out = seed * 2654435761 & 0xFFFFFFFF or 1, bytearray()
    while len(out) < size:
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        kind = state >> 29
        if kind < 4:
            out += struct.pack("<HHI", 0xB580 | state >> 8 & 15, 0x4770, 0x20000000 | state >> 12 & 0xFFF)
        elif kind < 6:
            out += bytes((state >> 16 & 0xFF, state >> 8 & 0xFF, 0x0F, 0x60)) * 3
        else:
            out += b"\xff" * (state >> 24 & 31)
    return bytes(out[:size])


def to_hex(image: bytes, base: int = 0x08000000) -> Iterator[str]:
    upper = None
    for offset in range(0, len(image), 16):
        address = base + offset
        if address >> 16 != upper:
            upper = address >> 16
            yield record(0, 4, struct.pack(">H", upper))
        yield record(address & 0xFFFF, 0, image[offset:offset + 16])
    yield record(0, 1, b"")


def record(address: int, kind: int, data: bytes) -> str:
    body = bytes((len(data), address >> 8, address & 0xFF, kind)) + data
    return f":{body.hex().upper()}{-sum(body) & 0xFF:02X}"


def parse_hex(lines: Iterable[str]) -> dict[int, bytes]:
    """Records of kind 4 move all that follow."""
    upper, memory = 0, {}
    for line in lines:
        body = bytes.fromhex(line[1:])
        if sum(body) & 0xFF:
            raise FlashError(f"bad checksum in {line}")
        kind, data = body[3], body[4:-1]
        if kind == 4:
            upper = int.from_bytes(data, "big") << 16
        elif kind == 0:
            memory[upper | body[1] << 8 | body[2]] = data
        elif kind == 1:
            break
    return memory


def crc16(data: bytes, crc: int = 0) -> int:
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def block_checks(image: bytes) -> list[int]:
    checks = []
    for offset in range(0, len(image), BLOCK):
        checks.append(crc16(image[offset:offset + BLOCK]))
    return checks


def compress(image: bytes, window: int = 1024, longest: int = 34) -> bytes:
    """Small enough for the boot loader to undo: literals, and copies of what came before."""
    out, at = bytearray(), 0
    while at < len(image):
        start = max(0, at - window)
        length, found = 0, -1
        for size in range(3, longest + 1):
            place = image.find(image[at:at + size], start, at + size - 1)
            if place < 0 or at + size > len(image):
                break
            length, found = size, place
        if length:
            out += bytes((0x80 | length - 3, (at - found) >> 8, (at - found) & 0xFF))
            at += length
        else:
            out += bytes((0, image[at]))
            at += 1
    return bytes(out)


def compress_all(images: dict[str, bytes]) -> dict[str, bytes]:
    packed = {}
    for name, image in images.items():
        packed[name] = compress(image)
    return packed


def scramble(image: bytes, key: int) -> bytes:
    """Each step of the key stream takes in the byte before."""
    out, state = bytearray(), key
    for byte in image:
        mixed = byte ^ state >> 8 & 0xFF
        out.append(mixed)
        state = (state * 40503 + mixed) & 0xFFFF
    return bytes(out)


def device_keys(serials: list[str], secret: bytes, rounds: int = 40_000) -> dict[str, str]:
    keys = {}
    for serial in serials:
        keys[serial] = hashlib.pbkdf2_hmac("sha256", secret, serial.encode(), rounds).hex()
    return keys


def entropy(sections: list[bytes]) -> list[float]:
    """Bits a byte of each section."""
    bits = []
    for section in sections:
        counts = [0] * 256
        for byte in section:
            counts[byte] += 1
        bits.append(-sum(c / len(section) * math.log2(c / len(section)) for c in counts if c))
    return bits


def resolve(addresses: list[int], symbols: list[Symbol]) -> list[str]:
    """Which function each address of a trace is in."""
    names = []
    for address in addresses:
        best = None
        for symbol in symbols:
            if symbol.address <= address:
                best = symbol
        names.append(f"{best.name}+{address - best.address:#x}" if best else "?")
    return names


def changed_blocks(old: bytes, new: bytes) -> list[int]:
    return [at // BLOCK for at in range(0, len(new), BLOCK) if old[at:at + BLOCK] != new[at:at + BLOCK]]


class Device:
    def __init__(self, serial: str) -> None:
        self.serial = serial

    def flash(self, image: bytes, blocks: list[int]) -> int:
        """One block after the other; the device says how far it has come."""
        last = 0
        with socket.create_connection(BRIDGE, timeout=5) as bridge:
            replies = bridge.makefile("r")
            for number in blocks:
                data = image[number * BLOCK:number * BLOCK + BLOCK]
                bridge.sendall(f"WRITE {number} {data[:16].hex()}\n".encode())
                last = int(replies.readline().split()[-1])
        return last

    def version(self) -> str:
        with socket.create_connection(BRIDGE, timeout=5) as bridge:
            bridge.sendall(f"VERSION {self.serial}\n".encode())
            return bridge.makefile().readline().strip()


def flash_fleet(devices: list[Device], image: bytes, blocks: list[int]) -> list[int]:
    return [device.flash(image, blocks) for device in devices]


def inventory(devices: list[Device]) -> dict[str, str]:
    versions = {}
    for device in devices:
        versions[device.serial] = device.version()
    return versions


def wait_for_boot(ask, tries: int = 8, pause: float = 0.005) -> int:
    """Waits twice as long after each try."""
    for attempt in range(tries):
        if ask(attempt):
            return attempt
        time.sleep(pause)
        pause *= 2
    raise FlashError("the device does not start")


def open_ports(host: str, ports: range) -> list[int]:
    found = []
    for port in ports:
        with socket.socket() as probe:
            probe.settimeout(0.2)
            if probe.connect_ex((host, port)) == 0:
                found.append(port)
    return found


def post_build(images: dict[str, bytes], script: str = "import sys, zlib; print(zlib.adler32(sys.stdin.buffer.read()))") -> dict[str, str]:
    """The vendor's stamping tool, a process an image."""
    stamps = {}
    for name, image in images.items():
        done = subprocess.run([sys.executable, "-I", "-c", script], input=image, capture_output=True, check=True)
        stamps[name] = done.stdout.decode().strip()
    return stamps


def main() -> None:
    images = {f"board{n}": build_image(49_152, n) for n in range(1, 7)}
    image = images["board1"]
    memory = parse_hex(to_hex(image))
    print(len(memory), block_checks(image)[:3], {name: len(data) for name, data in compress_all(images).items()})
    print(scramble(image, 0xBEEF)[:8].hex(), device_keys([f"SN{n:04}" for n in range(12)], b"factory")["SN0003"][:16])
    symbols = [Symbol(0x08000000 + 61 * n, f"fn_{n}") for n in range(400)]
    print(entropy(list(images.values()))[0], resolve([0x08000000 + 97 * n % 24_000 for n in range(500)], symbols)[:2])
    devices = [Device(f"SN{n:04}") for n in range(8)]
    blocks = changed_blocks(image, image[:2_000] + b"\0" * 600 + image[2_600:])
    print(blocks, flash_fleet(devices, image, blocks), inventory(devices)["SN0001"])
    print(wait_for_boot(lambda attempt: attempt == 3), open_ports("127.0.0.1", range(8720, 8740)), post_build(images))


if __name__ == "__main__":
    main()
