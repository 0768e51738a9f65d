import json
import os
import socket
import time
import urllib.request

from . import RATE


class Recorder:
    """The microphone on the desk: sends packets of sound over UDP, in real time, once asked."""

    def __init__(self, port=None):
        self.address = ("127.0.0.1", port or int(os.environ.get("MIC_PORT", "5005")))
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.settimeout(1.0)

    def packets(self, seconds):
        self.sock.sendto(b"START %d" % int(seconds * 1000), self.address)
        while True:
            data, _ = self.sock.recvfrom(4096)
            if data == b"END":
                return
            yield data

    def record(self, seconds):
        samples = []
        for data in self.packets(seconds):
            samples.extend((b - 128) / 128 for b in data)
        return samples

    def close(self):
        self.sock.close()


def transcribe(sound, tries=3):
    url = os.environ["SPEECH_URL"] + "/transcribe?rate=%d" % RATE
    for k in range(tries):
        try:
            with urllib.request.urlopen(urllib.request.Request(url, sound, method="POST"), timeout=10) as r:
                return json.load(r)["text"]
        except OSError:
            time.sleep(0.1 * (k + 1))
    return ""


def transcribe_parts(parts):
    return " ".join(transcribe(p) for p in parts)


def notify(text):
    host, port = os.environ["NOTIFY"].split(":")
    with socket.create_connection((host, int(port)), timeout=3) as s:
        s.sendall(text.encode() + b"\n")
        return s.recv(10) == b"OK\n"
