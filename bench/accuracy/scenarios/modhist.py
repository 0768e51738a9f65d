import contextlib
import random
import socketserver
import struct
import threading
import time


def prepare(folder):
    rng = random.Random(3)
    out = []
    for n in range(24):
        kind = rng.choice(("u16", "s16", "u32", "f32"))
        high = "high = 40000\n" if rng.random() < 0.4 else ""
        out.append(f"[point{n}]\nunit = {n % 4}\naddress = {n // 4 * rng.choice((2, 3, 30))}\nkind = {kind}\nscale = 0.1\n{high}")
    (folder / "plant.ini").write_text("\n".join(out))
    for day in range(2):
        with open(folder / f"day{day}.csv", "w") as f:
            f.write("name,at,value\n")
            for n in range(6):
                v = 20.0
                for k in range(1440):
                    v += rng.gauss(0, 0.2)
                    f.write(f"point{n},{1700000000 + day * 86400 + k * 60},{v + (30 if rng.random() < 0.002 else 0):.3f}\n")


def capture(modbus):
    rng = random.Random(4)
    out = b""
    for _ in range(300):
        n = rng.randint(1, 12)
        out += modbus.rtu_frame(rng.randint(1, 9), bytes([3, 2 * n]) + rng.randbytes(2 * n))
        if rng.random() < 0.1:
            out += rng.randbytes(rng.randint(1, 6))
    return out


@contextlib.contextmanager
def serve():
    class H(socketserver.BaseRequestHandler):
        def handle(self):
            self.request.setsockopt(6, 1, 1)
            rng = random.Random(1)
            while head := self.request.recv(7):
                number, _, size, unit = struct.unpack(">HHHB", head)
                pdu = self.request.recv(size - 1)
                time.sleep(rng.uniform(0.005, 0.015))
                if rng.random() < 0.05:
                    body = bytes([pdu[0] | 0x80, 6 if pdu[0] == 3 else 6])
                    if pdu[0] != 3:
                        body = pdu
                elif pdu[0] == 3:
                    count = struct.unpack(">HH", pdu[1:])[1]
                    body = bytes([3, 2 * count]) + b"".join(struct.pack(">H", rng.randint(0, 50000)) for _ in range(count))
                else:
                    body = pdu
                self.request.sendall(struct.pack(">HHHB", number, 0, len(body) + 1, unit) + body)

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"PLC_PORT": server.server_address[1]}
    finally:
        server.shutdown()


def run():
    import os
    import modbus
    import modhist
    with open("line.bin", "wb") as f:
        f.write(capture(modbus))
    modhist.main(["127.0.0.1", os.environ["PLC_PORT"], "plant.ini", "h.db", "day0.csv", "day1.csv"])
    assert sum(modhist.inspect_capture("line.bin").values()) > 250
