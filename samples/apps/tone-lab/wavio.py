import array
import os
import socket
import struct
import time
import wave

from synth import RATE


def to_pcm(samples):
    return array.array("h", (max(-32767, min(32767, int(s * 32767))) for s in samples))


def from_pcm(raw):
    pcm = array.array("h")
    pcm.frombytes(raw)
    return [v / 32767 for v in pcm]


def save(path, samples, durable=False):
    with open(path, "wb") as f:
        with wave.open(f, "wb") as w:
            w.setnchannels(1)
            w.setsampwidth(2)
            w.setframerate(RATE)
            w.writeframes(to_pcm(samples).tobytes())
        if durable:
            f.flush()
            os.fsync(f.fileno())


def load(path):
    with wave.open(path) as w:
        return from_pcm(w.readframes(w.getnframes()))


def length_of(path):
    with wave.open(path) as w:
        return w.getnframes() / w.getframerate()


class Speaker:
    """Sound device on the network: takes blocks, tells how many it still has to play."""

    def __init__(self, address, block=400):
        host, port = address.split(":")
        self.sock = socket.create_connection((host, int(port)))
        self.block = block
        self.backlog = 0

    def push(self, pcm):
        raw = pcm.tobytes()
        self.sock.sendall(struct.pack("<cI", b"P", len(raw)) + raw)
        self.backlog, = struct.unpack("<I", self.exactly(4))

    def exactly(self, n):
        data = bytearray()
        while len(data) < n:
            piece = self.sock.recv(n - len(data))
            if not piece:
                raise EOFError
            data += piece
        return bytes(data)

    def play(self, samples):
        pcm = to_pcm(samples)
        for start in range(0, len(pcm), self.block):
            self.push(pcm[start:start + self.block])
            while self.backlog > 4:
                time.sleep(0.01)
                self.push(array.array("h"))

    def drain(self):
        while self.backlog:
            self.push(array.array("h"))
            time.sleep(0.005)

    def record(self, blocks):
        for _ in range(blocks):
            self.sock.sendall(struct.pack("<cI", b"R", self.block))
            yield from_pcm(self.exactly(self.block * 2))

    def close(self):
        self.sock.close()
