import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import array, math, socketserver, struct, time
class H(socketserver.BaseRequestHandler):
    def exactly(self, n):
        d = b""
        while len(d) < n:
            p = self.request.recv(n - len(d))
            if not p: raise EOFError
            d += p
        return d
    def handle(self):
        end, t = 0.0, 0
        try:
            while True:
                kind, n = struct.unpack("<cI", self.exactly(5))
                if kind == b"P":
                    self.exactly(n)
                    now = time.monotonic()
                    end = max(end, now) + (0.012 if n else 0)
                    self.request.sendall(struct.pack("<I", math.ceil(max(0, end - now) / 0.012)))
                else:
                    time.sleep(0.015)
                    f = 330 + 110 * (t // n % 3)
                    self.request.sendall(array.array("h", (int(20000 * math.sin(2 * math.pi * f * (t + i) / 8000)) for i in range(n))).tobytes())
                    t += n
        except EOFError:
            pass
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H)
print("127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''

BEAT = r'''
import socket, time
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
print("127.0.0.1:%d" % s.getsockname()[1], flush=True)
while True:
    data, who = s.recvfrom(64)
    if data.startswith(b"start"):
        gap = 60 / int(data.split()[1]) / 8
        s.sendto(b"started", who)
        for n in range(8):
            time.sleep(gap)
            s.sendto(b"beat %d" % n, who)
'''

KEYS = '''
import time
for i, p in enumerate((60, 64, 67, 62, 65, 69, 60, 72)):
    print(p, 60 + i * 5, flush=True)
    time.sleep(0.04)
'''

RECORDER = '''
import array, math, sys, time
for b in range(3):
    time.sleep(0.02)
    sys.stdout.buffer.write(array.array("h", (int(9000 * math.sin(i * 2 * math.pi * 200 / 8000)) for i in range(800))).tobytes())
    sys.stdout.buffer.flush()
'''


def prepare(folder: Path) -> None:
    (folder / "keys.py").write_text(KEYS)
    (folder / "recorder.py").write_text(RECORDER)


@contextlib.contextmanager
def serve():
    procs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
             for code in (SERVER, BEAT)]
    try:
        speaker, beat = (p.stdout.readline().strip() for p in procs)
        yield {"SPEAKER": speaker, "METRONOME": beat}
    finally:
        for p in procs:
            p.kill()
            p.wait()


def run() -> None:
    import main
    main.main(["compose", "one.wav"])
    main.main(["compose", "two.wav", "square"])
    main.main(["check", "0123456789", "ABCD*#", "5551234"])
    main.main(["perform", "one.wav"])
    main.main(["perform", "two.wav"])
    main.main(["dial", "0301234", "112"])
    main.main(["tune"])
    main.main(["tune"])
    main.main(["rehearse", "120", "180"])
    main.main(["keys", "keys.py"])
    main.main(["keys", "keys.py"])
    main.main(["calibrate", "recorder.py"])
    main.main(["levels", "8"])
    main.main(["levels", "5"])
