import contextlib
import socketserver
import threading
import time


@contextlib.contextmanager
def serve():
    class Board(socketserver.StreamRequestHandler):
        def handle(self):
            for _ in self.rfile:
                time.sleep(0.025)
                self.wfile.write(b"ok\n")

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Board)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"DASHBOARD": server.server_address[1]}
    server.shutdown()


def run() -> None:
    import study
    print(study.main())
