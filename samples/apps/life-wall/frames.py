import os
import zlib
from pathlib import Path


def render(cells, rows, cols):
    return "\n".join("".join("#" if (r, c) in cells else "." for c in range(cols))
                     for r in range(rows))


def pack(board):
    return zlib.compress(board.tobytes(), 6)


def to_pgm(board):
    rows, cols = board.shape
    return b"P5 %d %d 255\n" % (cols, rows) + (board * 255).tobytes()


class Album:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.count = 0

    def add(self, board):
        path = self.folder / ("frame%04d.pgm" % self.count)
        path.write_bytes(to_pgm(board))
        self.count += 1
        return path

    def seal(self):
        for path in sorted(self.folder.glob("*.pgm")):
            with open(path, "rb+") as f:
                os.fsync(f.fileno())
