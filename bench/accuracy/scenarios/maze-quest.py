import contextlib
import json
import socketserver
import threading
import time


@contextlib.contextmanager
def serve():
    class Scores(socketserver.StreamRequestHandler):
        def handle(self):
            ask = json.loads(self.rfile.readline())
            time.sleep(0.03)
            answer = {"rank": 3} if ask["op"] == "add" else {"scores": [["ann", 20]] * ask["n"]}
            self.wfile.write(json.dumps(answer).encode() + b"\n")

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Scores)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield {"SCORE_PORT": server.server_address[1]}
    server.shutdown()


def run() -> None:
    import game
    log = game.main()
    print(log)
    assert len(log) == 3
