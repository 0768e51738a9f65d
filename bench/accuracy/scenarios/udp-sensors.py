import contextlib
import math
import random
import socket
import struct
import subprocess
import sys
import time


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def simulate(port, packets):
    rng = random.Random(2)
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(0.5)
    seqs = [0] * 6
    for k in range(packets):
        node = 1 + k % 5
        seqs[node] += 1 + (rng.random() < 0.02)
        stamp = 1000 + k // 5
        body = struct.pack("!2sBHIB", b"SN", node, seqs[node], stamp, 16)
        for r in range(16):
            value = 20 + 5 * math.sin((stamp + r // 2 / 8) / 7 + node) + rng.gauss(0, 0.1) + (40 if rng.random() < 0.01 else 0)
            body += struct.pack("!Bhh", r % 2, int(value * 100), r // 2 * 125)
        check = crc16(body) ^ (rng.random() < 0.01)
        sock.sendto(body + check.to_bytes(2, "big"), ("127.0.0.1", port))
        try:
            sock.settimeout(0.02)
            sock.recv(100)
        except OSError:
            pass
        time.sleep(0.004 if k % 20 else 0.03)


def stub():
    import socketserver

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            self.rfile.readline()
            time.sleep(0.007)
            self.wfile.write(b"ok\n")

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"GAUGES": f"127.0.0.1:{int(proc.stdout.readline())}", "SENSOR_SIM": f"{sys.executable} {__file__} simulate"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    import wire
    packet = wire.Packet(3, 9, 1000, [wire.Reading(1, 2.5, 0)] * 20)
    for _ in range(30):
        assert wire.decode(wire.encode(packet)) == packet
    for k in range(2):
        gauges = main.main([f"r{k}.db", "--packets", "400"])
        assert gauges["written"] > 2000, gauges


if __name__ == "__main__":
    stub() if sys.argv[1] == "stub" else simulate(int(sys.argv[2]), int(sys.argv[3]))
