# remedy: processes
# shape: map
from dataclasses import dataclass

BLOCK = 8


@dataclass(frozen=True)
class Picture:
    name: str
    width: int
    height: int
    pixels: bytes


def shrink(picture):
    small = bytearray()
    for top in range(0, picture.height, BLOCK):
        for left in range(0, picture.width, BLOCK):
            total = 0
            for y in range(top, top + BLOCK):
                start = y * picture.width
                for x in range(left, left + BLOCK):
                    total += picture.pixels[start + x]
            small.append(total // (BLOCK * BLOCK))
    return Picture("thumb-" + picture.name, picture.width // BLOCK, picture.height // BLOCK, bytes(small))


def album(count):
    line = bytes(range(256)) * 5
    return [Picture(f"{n:03d}.pgm", 640, 480, (line * 241)[n:n + 640 * 480]) for n in range(count)]


def main():
    thumbs = []
    for picture in album(48):  # here
        thumb = shrink(picture)
        thumbs.append(thumb)
    print(thumbs[0].name, len(thumbs), sum(len(t.pixels) for t in thumbs))


if __name__ == "__main__":
    main()
