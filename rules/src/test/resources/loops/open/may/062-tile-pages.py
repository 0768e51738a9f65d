# remedy: processes
# shape: fan-out
import tempfile
from pathlib import Path

TILES = 32
SIDE = 256


def shade(x, y):
    value = 0
    for octave in range(1, 6):
        value += (x * octave ^ y * octave) % (64 // octave + 1)
    return min(255, value)


def draw_tile(folder, tile):
    left, top = tile % 8 * SIDE, tile // 8 * SIDE
    pixels = bytearray()
    for y in range(SIDE):
        for x in range(SIDE):
            pixels.append(shade(left + x, top + y))
    with open(folder / f"tile{tile}.pgm", "wb") as out:
        out.write(b"P5 %d %d 255\n" % (SIDE, SIDE))
        out.write(pixels)


def draw_map():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for tile in range(TILES):  # here
            draw_tile(folder, tile)
        print(sum(1 for _ in folder.glob("*.pgm")), "tiles")
