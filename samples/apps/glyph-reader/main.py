"""Reads scans that come into a folder, or from the scanner, and files their texts.

    main.py FOLDER --font FONT.json [--scanner HOST:PORT] [--pages N]
"""
import argparse
import pathlib
import socket
import struct
import time

import numpy as np

import png
import reader


def receive_exactly(sock, size):
    data = bytearray()
    while len(data) < size:
        part = sock.recv(size - len(data))
        if not part:
            raise ConnectionError("the scanner has hung up")
        data += part
    return bytes(data)


def scan(address):
    """One page from the scanner, as PNG."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), timeout=10) as sock:
        sock.sendall(b"SCAN\n")
        (size,) = struct.unpack("!I", receive_exactly(sock, 4))
        return receive_exactly(sock, size)


def wait_for_page(folder, seen, patience=0.2):
    """The next file that is there; None if none comes."""
    end = time.monotonic() + patience
    while True:
        for path in sorted(pathlib.Path(folder).glob("*.png")):
            if path.name not in seen:
                seen.add(path.name)
                return path
        if time.monotonic() > end:
            return None
        time.sleep(0.01)


def thumbnail(image, factor=4):
    height, width = (n // factor * factor for n in image.shape)
    blocks = image[:height, :width].reshape(height // factor, factor, width // factor, factor)
    return blocks.mean(axis=(1, 3)).astype(np.uint8)


def file_page(out, name, lines, score, image):
    out.mkdir(exist_ok=True)
    (out / f"{name}.txt").write_text("\n".join(lines) + f"\n-- {score:.3f}\n")
    (out / f"{name}.thumb.png").write_bytes(png.encode(thumbnail(image)))


def process(name, data, font, out):
    image = png.decode(data)
    lines, score = reader.read_text(image, font)
    file_page(out, name, lines, score, image)
    return lines


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--font", required=True)
    parser.add_argument("--scanner")
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--out", type=pathlib.Path, default="texts")
    args = parser.parse_args(argv)
    font = reader.Font.load(args.font)
    texts, seen = {}, set()
    while (path := wait_for_page(args.folder, seen)) is not None:
        texts[path.stem] = process(path.stem, path.read_bytes(), font, args.out)
    for k in range(args.pages):
        texts[f"scan{k}"] = process(f"scan{k}", scan(args.scanner), font, args.out)
    return texts


if __name__ == "__main__":
    for page, found in main().items():
        print(page, *found, sep="\n  ")
