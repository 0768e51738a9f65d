import contextlib
import math
import socket
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextlib.contextmanager
def serve():
    mic = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    mic.bind(("127.0.0.1", 0))

    def talk():
        with contextlib.suppress(OSError):
            while True:
                ask, peer = mic.recvfrom(100)
                count = int(ask.split()[1]) // 20
                for k in range(count):
                    loud = 80 if k % 25 < 15 else 2
                    mic.sendto(bytes(int(128 + loud * math.sin(2 * math.pi * 140 * (k * 320 + i) / 16000)) for i in range(320)), peer)
                    time.sleep(0.02)
                mic.sendto(b"END", peer)

    class Speech(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(0.15)
            body = b'{"text": "hello there"}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    class Notify(socketserver.StreamRequestHandler):
        def handle(self):
            self.rfile.readline()
            time.sleep(0.03)
            self.wfile.write(b"OK\n")

    web = ThreadingHTTPServer(("127.0.0.1", 0), Speech)
    tell = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Notify)
    tell.daemon_threads = True
    for job in (talk, web.serve_forever, tell.serve_forever):
        threading.Thread(target=job, daemon=True).start()
    yield {"MIC_PORT": mic.getsockname()[1], "SPEECH_URL": f"http://127.0.0.1:{web.server_port}", "NOTIFY": f"127.0.0.1:{tell.server_address[1]}"}
    web.shutdown()
    tell.shutdown()
    mic.close()


def run() -> None:
    from memo import app
    result = app.main()
    print(result)
    assert all("hello" in t for t in result[1])
