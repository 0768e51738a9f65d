"""Takes pages from the scanner, cleans and uploads them."""
import http.client
import os
import queue
import socket
import struct
import threading
import time
import zlib

import filters
import page as pages

SCANNER = ("127.0.0.1", int(os.environ.get("SCANNER", "9100")))
ARCHIVE = os.environ.get("ARCHIVE", "127.0.0.1:8080")
PAGES = 4


class Scanner:
    def __init__(self, address=SCANNER):
        self.sock = socket.create_connection(address, timeout=20)

    def command(self, word):
        self.sock.sendall(word.encode() + b"\n")

    def read_exactly(self, size):
        parts = []
        while size:
            part = self.sock.recv(min(size, 65536))
            if not part:
                raise ConnectionError("scanner went away")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def next_page(self):
        self.command("SCAN")
        size, = struct.unpack("!I", self.read_exactly(4))
        if size == 0:
            return None
        return pages.from_pgm(self.read_exactly(size))

    def warm_up(self):
        self.command("STATUS")
        while self.read_exactly(1) != b"R":
            time.sleep(0.05)
            self.command("STATUS")

    def close(self):
        self.command("BYE")
        self.sock.close()


def clean(page):
    page = filters.median3(page)
    page = filters.threshold(page, filters.otsu(page))
    angle = filters.skew(page)
    if angle:
        page = pages.rotate(page, angle)
    return filters.erase_specks(page, filters.components(page))


def encode(page):
    out = bytearray(struct.pack("!HH", page.width, page.height))
    for y in range(page.height):
        runs = filters.run_lengths(page.row(y))
        out += struct.pack("!H%dH" % len(runs), len(runs), *runs)
    return zlib.compress(bytes(out), 9)


def save(path, data):
    with open(path, "wb") as f:
        f.write(data)
        f.flush()
        os.fsync(f.fileno())


def upload(name, data):
    link = http.client.HTTPConnection(ARCHIVE, timeout=10)
    link.request("PUT", "/" + name, body=data)
    status = link.getresponse().status
    link.close()
    return status


class Uploader(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.todo = queue.Queue()
        self.failed = []

    def run(self):
        while (job := self.todo.get()) is not None:
            if not self.deliver(*job):
                self.failed.append(job[0])

    def deliver(self, name, data, tries=3):
        for attempt in range(tries):
            if upload(name, data) in (200, 201):
                return True
            time.sleep(0.1 * (attempt + 1))
        return False

    def finish(self):
        self.todo.put(None)
        self.join()
        return self.failed


def scan_all(folder):
    os.makedirs(folder, exist_ok=True)
    scanner, uploader = Scanner(), Uploader()
    uploader.start()
    scanner.warm_up()
    report = []
    while (page := scanner.next_page()) is not None:
        done = clean(page)
        data = encode(done)
        name = "page%03d.rle" % (len(report) + 1)
        save(os.path.join(folder, name), data)
        uploader.todo.put((name, data))
        report.append((name, len(filters.text_lines(done)), len(data)))
    scanner.close()
    return report, uploader.finish()


def practice(count=PAGES):
    """Without a scanner: pages that look like scans."""
    sizes = []
    for seed in range(count):
        page = pages.from_pgm(pages.to_pgm(pages.synthetic(seed)))
        sizes.append(len(encode(clean(page))))
    return sizes


if __name__ == "__main__":
    print(practice())
    print(scan_all("scans"))
