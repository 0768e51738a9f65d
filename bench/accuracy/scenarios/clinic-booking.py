import contextlib
import json
import random
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

DOCTORS = ["Dr Weiss", "Dr Amsel", "Dr Kohl", "Dr Brandt", "Dr Vogt"]


def prepare(folder: Path) -> None:
    rng = random.Random(4)
    rows = ["patient,doctor,when,minutes"]
    for k in range(4000):
        rows.append(f"patient {k % 900},{rng.choice(DOCTORS)},{rng.randint(1, 28):02d}.{rng.randint(1, 6):02d}.2024 "
                    f"{rng.randint(8, 16):02d}:{rng.choice((0, 10, 20, 30, 40, 50)):02d},{rng.choice((10, 10, 10, 20))}")
    (folder / "legacy.csv").write_text("\n".join(rows) + "\n")


@contextlib.contextmanager
def serve():
    class Handler(BaseHTTPRequestHandler):
        calls = 0

        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            Handler.calls += 1
            time.sleep(0.03 if self.path == "/sms" else 0.015)
            if Handler.calls % 17 == 0:
                self.send_error(503)
                return
            answer = {"id": Handler.calls} if self.path == "/sms" else {"valid": not body["patient"].endswith("13")}
            data = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=web.serve_forever, daemon=True).start()
    desk = socket.create_server(("127.0.0.1", 0))

    def people():
        rng = random.Random(9)
        with contextlib.suppress(OSError):
            there, _ = desk.accept()
            lines = there.makefile("r")
            for k in range(60):
                time.sleep(rng.uniform(0.005, 0.03))
                if k % 6 == 5:
                    ask = {"do": "cancel", "id": str(rng.randint(1, 4000))}
                elif k % 20 == 10:
                    ask = {"do": "load"}
                else:
                    ask = {"do": "book", "patient": f"New {k}", "doctor": rng.choice(DOCTORS), "day": f"2024-0{rng.randint(1, 6)}-{rng.randint(1, 28):02d}",
                           "minutes": rng.choice(("10", "20", "40"))}
                there.sendall((json.dumps(ask) + "\n").encode())
                lines.readline()

    threading.Thread(target=people, daemon=True).start()
    yield {"GATEWAY": f"http://127.0.0.1:{web.server_port}", "DESK": desk.getsockname()[1]}
    web.shutdown()
    desk.close()


def run() -> None:
    import os
    from pathlib import Path
    from clinic.gateway import Gateway
    from clinic.service import Booking, serve_requests
    from clinic.store import Store
    store = Store(Path("clinic.db"))
    booking = Booking(store, Gateway(os.environ["GATEWAY"]))
    assert booking.import_csv(Path("legacy.csv")) == 4000
    assert serve_requests(booking, int(os.environ["DESK"]), 60) == 60
    for month in ("2024-01", "2024-02", "2024-03"):
        for doctor in ("Dr Weiss", "Dr Kohl"):
            booking.conflicts(doctor, month)
    assert booking.remind_all(store.of_doctor("Dr Amsel", "2024-05-1")[:24]) == 24
    store.close()
