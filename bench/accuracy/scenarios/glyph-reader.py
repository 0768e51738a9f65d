import contextlib
import json
import random
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

FONT = {
    "A": [" ### ", "#   #", "#####", "#   #", "#   #"], "C": [" ####", "#    ", "#    ", "#    ", " ####"],
    "E": ["#####", "#    ", "#### ", "#    ", "#####"], "H": ["#   #", "#   #", "#####", "#   #", "#   #"],
    "L": ["#    ", "#    ", "#    ", "#    ", "#####"], "O": [" ### ", "#   #", "#   #", "#   #", " ### "],
    "S": [" ####", "#    ", " ### ", "    #", "#### "], "T": ["#####", "  #  ", "  #  ", "  #  ", "  #  "],
    "X": ["#   #", " # # ", "  #  ", " # # ", "#   #"], "N": ["#   #", "##  #", "# # #", "#  ##", "#   #"],
}


def page(seed):
    rng = random.Random(seed)
    width, height = 300, 130
    rows = [[min(255, max(0, int(rng.gauss(225, 9)))) for _ in range(width)] for _ in range(height)]
    for line in range(6):
        x = 6
        while x < width - 20:
            if rng.random() < 0.12:
                x += 12
                continue
            glyph = FONT[rng.choice(list(FONT))]
            for y in range(10):
                for dx in range(10):
                    if glyph[y // 2][dx // 2] == "#":
                        rows[6 + line * 20 + y][x + dx] = rng.randint(10, 50)
            x += 14
    raw, above = b"", [0] * width
    for y, row in enumerate(rows):
        kind = (0, 1, 2, 3, 4)[y % 5]
        line = bytearray([kind])
        for x in range(width):
            a, b, c = (row[x - 1] if x else 0), above[x], (above[x - 1] if x else 0)
            p = a + b - c
            pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
            line.append((row[x] - (0, a, b, (a + b) // 2, a if pa <= pb and pa <= pc else b if pb <= pc else c)[kind]) & 255)
        raw += line
        above = row

    def chunk(kind, body):
        return struct.pack("!I", len(body)) + kind + body + struct.pack("!I", zlib.crc32(kind + body))

    packed = zlib.compress(raw)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack("!IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IDAT", packed[:5000]) + chunk(
        b"IDAT", packed[5000:]) + chunk(b"IEND", b"")


def prepare(folder: Path) -> None:
    (folder / "font.json").write_text(json.dumps(FONT))
    (folder / "in").mkdir()
    for k in range(5):
        (folder / "in" / f"p{k}.png").write_bytes(page(k))


def stub():
    import socketserver
    pages = [page(100 + k) for k in range(3)]

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            self.rfile.readline()
            data = pages[int(time.time() * 10) % 3]
            time.sleep(0.04)
            self.wfile.write(struct.pack("!I", len(data)))
            for k in range(0, len(data), 8192):
                self.wfile.write(data[k:k + 8192])
                time.sleep(0.006)

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"SCANNER": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    for _ in range(2):
        texts = main.main(["in", "--font", "font.json", "--scanner", os.environ["SCANNER"], "--pages", "4"])
        assert len(texts) == 9 and all(len(t) >= 6 for t in texts.values()), texts


if __name__ == "__main__":
    stub()
