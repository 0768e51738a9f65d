"""Receives a pass from a ground station, decodes it, archives what it says."""
import json
import queue
import socket
import struct
import threading
import time
from collections import Counter

import convolution
import frames
import reedsolomon

STATUS = struct.Struct(">IhHB")
NAMES = {17: "power", 23: "thermal", 42: "attitude"}


def receive(host, port, into, timeout=2.0):
    """Chunks of soft symbols, one byte each, until the station hangs up."""
    with socket.create_connection((host, port), timeout=timeout) as sock:
        sock.sendall(b"START\n")
        while True:
            try:
                chunk = sock.recv(8192)
            except socket.timeout:
                break
            if not chunk:
                break
            into.put(chunk)
    into.put(None)


def blocks(source, size=(4 + 255) * 16):
    buffer = bytearray()
    while (chunk := source.get()) is not None:
        buffer += chunk
        while len(buffer) >= size:
            yield bytes(buffer[:size])
            del buffer[:size]


def soften(raw):
    return [(b - 128) / 127 for b in raw]


class Pipeline:
    def __init__(self):
        self.codec = reedsolomon.Codec()
        self.counts = Counter()
        self.latest = {}
        self.signal = []

    def quality(self, symbols):
        return sum(abs(s) for s in symbols) / len(symbols)

    def frame(self, raw):
        symbols = soften(raw)
        self.signal.append(self.quality(symbols))
        data = convolution.to_bytes(convolution.decode(symbols))
        if data[:4] != frames.SYNC:
            self.counts["no sync"] += 1
            return None
        word = frames.scramble(data[4:])
        try:
            body, fixed = self.codec.decode(word)
        except reedsolomon.Uncorrectable:
            self.counts["lost"] += 1
            return None
        self.counts["bytes corrected"] += fixed
        return body

    def packet(self, packet):
        clock, value, raw, flags = STATUS.unpack_from(packet.data)
        reading = {"time": clock, "value": value / 100, "raw": raw, "flags": flags}
        self.latest[NAMES.get(packet.apid, str(packet.apid))] = reading
        return reading

    def feed(self, raw):
        frame = self.frame(raw)
        if frame is None:
            return
        try:
            number, payload = frames.open_frame(frame)
        except ValueError:
            self.counts["bad frame"] += 1
            return
        self.counts["frames"] += 1
        for packet in frames.packets(payload):
            yield number, self.packet(packet)


class Archive:
    def __init__(self, path):
        self.file = open(path, "w")

    def put(self, number, reading):
        self.file.write(json.dumps({"frame": number, **reading}) + "\n")

    def close(self):
        self.file.close()


def track(host, port, path):
    source, pipeline, archive = queue.Queue(), Pipeline(), Archive(path)
    thread = threading.Thread(target=receive, args=(host, port, source), daemon=True)
    thread.start()
    for raw in blocks(source):
        for number, reading in pipeline.feed(raw):
            archive.put(number, reading)
    thread.join()
    archive.close()
    return pipeline


def wait_for_pass(host, port, tries=20, pause=0.1):
    for _ in range(tries):
        with socket.create_connection((host, port), timeout=2) as sock:
            sock.sendall(b"STATE\n")
            if sock.recv(64).strip() == b"AOS":
                return True
        time.sleep(pause)
    return False


def transmit(numbers):
    """What a spacecraft would send: for tests of the chain."""
    codec = reedsolomon.Codec()
    for n in numbers:
        payload = b"".join(frames.Packet(apid, n, STATUS.pack(1000 + n, (apid * n) % 3000 - 900, n, 3)).to_bytes() for apid in NAMES)
        coded = codec.encode(frames.build_frame(n, payload))
        yield convolution.encode(convolution.to_bits(frames.SYNC + frames.scramble(coded)))
