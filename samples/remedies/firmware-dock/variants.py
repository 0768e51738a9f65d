"""The regions of app.py by each remedy."""

import asyncio
import binascii
import bisect
import functools
import hashlib
import math
import random
import subprocess
import sys

import app
from remedies_kit import Independent, Native, Region, Waiting, parts


async def talk(lines):
    reader, writer = await asyncio.open_connection(*app.BRIDGE)
    answers = []
    for line in lines:
        writer.write(line.encode())
        answers.append((await reader.readline()).decode().strip())
    writer.close()
    return answers


@functools.cache
def images():
    return {f"board{n}": app.build_image(49_152, n) for n in range(1, 7)}


def image():
    return images()["board1"]


def newer():
    return image()[:2_000] + b"\0" * 600 + image()[2_600:]


def blocks():
    return app.changed_blocks(image(), newer())


def devices():
    return [app.Device(f"SN{n:04}") for n in range(8)]


class ParseHex(Region):
    region = "parse_hex: for line in lines"

    def prepare(self):
        return (list(app.to_hex(image())),)

    def original(self, lines):
        return app.parse_hex(lines)


class BlockChecks(Independent):
    region = "block_checks: for offset in range(0, len(image), BLOCK)"
    item = staticmethod(app.crc16)

    def prepare(self):
        return (image(),)

    def original(self, data):
        return app.block_checks(data)

    def items(self, data):
        return [data[offset:offset + app.BLOCK] for offset in range(0, len(data), app.BLOCK)]

    def native(self, data):
        return [binascii.crc_hqx(data[offset:offset + app.BLOCK], 0) for offset in range(0, len(data), app.BLOCK)]


class Crc16(Region):
    region = "crc16: for byte in data"

    def prepare(self):
        return (image(),)

    def original(self, data):
        return app.crc16(data)

    def native(self, data):
        return binascii.crc_hqx(data, 0)


class Compress(Region):
    region = "compress: while at < len(image)"

    def prepare(self):
        return (image(),)

    def original(self, data):
        return app.compress(data)


class CompressAll(Independent):
    region = "compress_all: for name, image in images.items()"
    item = staticmethod(app.compress)

    def prepare(self):
        return (images(),)

    def original(self, found):
        return app.compress_all(found)

    def items(self, found):
        return list(found.values())

    def join(self, results, found):
        return dict(zip(found, results))


class Scramble(Region):
    region = "scramble: for byte in image"

    def prepare(self):
        return image(), 0xBEEF

    def original(self, data, key):
        return app.scramble(data, key)


def device_key(serial):
    return hashlib.pbkdf2_hmac("sha256", b"factory", serial.encode(), 40_000).hex()


class DeviceKeys(Native):
    region = "device_keys: for serial in serials"
    item = staticmethod(device_key)

    def prepare(self):
        return ([f"SN{n:04}" for n in range(12)],)

    def original(self, serials):
        return app.device_keys(serials, b"factory")

    def join(self, results, serials):
        return dict(zip(serials, results))


def one_entropy(section):
    return app.entropy([section])[0]


class Entropy(Independent):
    region = "entropy: for section in sections"
    exact = False
    item = staticmethod(one_entropy)

    def prepare(self):
        return (list(images().values()),)

    def original(self, sections):
        return app.entropy(sections)

    def native(self, sections):
        import collections
        return [-sum(c / len(section) * math.log2(c / len(section)) for c in collections.Counter(section).values()) for section in sections]


def trace():
    rng = random.Random(2)
    return [0x08000000 + rng.randrange(24_000) for _ in range(500)]


def symbols():
    return [app.Symbol(0x08000000 + 61 * n, f"fn_{n}") for n in range(400)]


class Resolve(Independent):
    region = "resolve: for address in addresses"
    chunksize = 1

    def prepare(self):
        return trace(), symbols()

    def original(self, addresses, known):
        return app.resolve(addresses, known)

    def items(self, addresses, known):
        return parts(addresses, 4)

    def task(self, addresses, known):
        return functools.partial(app.resolve, symbols=known)

    def join(self, results, addresses, known):
        return [name for part in results for name in part]

    def native(self, addresses, known):
        starts = [symbol.address for symbol in known]
        names = []
        for address in addresses:
            i = bisect.bisect_right(starts, address)
            names.append(f"{known[i - 1].name}+{address - known[i - 1].address:#x}" if i else "?")
        return names


class Flash(Region):
    region = "Device.flash: for number in blocks"

    def prepare(self):
        return image(), blocks()

    def original(self, data, numbers):
        return app.Device("SN0001").flash(data, numbers)


def flash_one(device, image, blocks):
    return device.flash(image, blocks)


class FlashFleet(Waiting):
    region = "flash_fleet: for device in devices"

    def prepare(self):
        return devices(), image(), blocks()

    def original(self, fleet, data, numbers):
        return app.flash_fleet(fleet, data, numbers)

    def task(self, fleet, data, numbers):
        return functools.partial(flash_one, image=data, blocks=numbers)

    def asyncio_(self, fleet, data, numbers):
        lines = [f"WRITE {number} {data[number * app.BLOCK:number * app.BLOCK + app.BLOCK][:16].hex()}\n" for number in numbers]

        async def every():
            return await asyncio.gather(*(talk(lines) for _ in fleet))

        return [int(answers[-1].split()[-1]) for answers in asyncio.run(every())]


class WaitForBoot(Region):
    region = "wait_for_boot: for attempt in range(tries)"

    def original(self):
        return app.wait_for_boot(lambda attempt: attempt == 3)


def port_open(port):
    return bool(app.open_ports("127.0.0.1", [port]))


class OpenPorts(Waiting):
    """Nothing answers late here: what is closed says so at once."""

    region = "open_ports: for port in ports"
    item = staticmethod(port_open)

    def prepare(self):
        return (range(8720, 8740),)

    def original(self, ports):
        return app.open_ports("127.0.0.1", ports)

    def join(self, results, ports):
        return [port for port, found in zip(ports, results) if found]


SCRIPT = "import sys, zlib; print(zlib.adler32(sys.stdin.buffer.read()))"


def stamp(image):
    return subprocess.run([sys.executable, "-I", "-c", SCRIPT], input=image, capture_output=True, check=True).stdout.decode().strip()


class PostBuild(Waiting):
    region = "post_build: for name, image in images.items()"
    item = staticmethod(stamp)

    def prepare(self):
        return (images(),)

    def original(self, found):
        return app.post_build(found)

    def items(self, found):
        return list(found.values())

    def join(self, results, found):
        return dict(zip(found, results))

    def asyncio_(self, found):
        async def one(data):
            process = await asyncio.create_subprocess_exec(sys.executable, "-I", "-c", SCRIPT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            return (await process.communicate(data))[0].decode().strip()

        async def every():
            return await asyncio.gather(*map(one, found.values()))

        return dict(zip(found, asyncio.run(every())))
