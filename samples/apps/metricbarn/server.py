import json
import socket
import socketserver
import threading

import queries
from points import BadLine


class Handler(socketserver.StreamRequestHandler):
    """Lines of points, `QUERY ...` or `NAMES pattern`."""

    def handle(self):
        batch = []
        for raw in self.rfile:
            line = raw.decode().strip()
            if line == "":
                self.reply(self.store(batch))
                batch = []
            elif line.startswith("QUERY "):
                self.reply(self.query(line[6:]))
            elif line.startswith("NAMES"):
                self.reply(self.server.barn.names(line[6:] or "*"))
            else:
                batch.append(line)

    def store(self, batch):
        try:
            return {"stored": self.server.barn.add(batch)}
        except BadLine as e:
            return {"error": str(e)}

    def query(self, text):
        try:
            return queries.run(self.server.barn, text)
        except (ValueError, KeyError) as e:
            return {"error": repr(e)}

    def reply(self, value):
        self.wfile.write(json.dumps(value).encode() + b"\n")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, barn, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.barn = barn
        self.stopping = threading.Event()

    def start(self, flush_every=0.4):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        self.flusher = threading.Thread(target=self.flush_loop, args=(flush_every,))
        self.flusher.start()
        return self.server_address[1]

    def flush_loop(self, every):
        while not self.stopping.wait(every):
            self.barn.flush()

    def stop(self):
        self.stopping.set()
        self.shutdown()
        self.flusher.join()
        self.barn.close()


class Client:
    def __init__(self, port):
        self.sock = socket.create_connection(("127.0.0.1", port))
        self.file = self.sock.makefile("rwb")

    def _ask(self, text):
        self.file.write(text.encode() + b"\n")
        self.file.flush()
        return json.loads(self.file.readline())

    def send(self, lines):
        return self._ask("\n".join(lines) + "\n")

    def query(self, text):
        return self._ask("QUERY " + text)

    def names(self, pattern="*"):
        return self._ask("NAMES " + pattern)

    def close(self):
        self.file.close()
        self.sock.close()
