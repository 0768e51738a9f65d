"""Says over HTTP whether a certificate is still good, and asks so."""
import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import der


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, code, body, kind="application/json"):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        server = self.server
        try:
            serial = int(self.path.rsplit("/", 1)[1])
        except ValueError:
            return self.answer(400, b"{}")
        with server.lock:
            state = server.authority.store.status(serial)
        answer = der.encode([serial, state])
        signature = server.authority.key.sign(answer)
        self.answer(200, der.encode([answer, signature]), "application/octet-stream")


def serve(authority):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.authority, server.lock = authority, threading.Lock()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Client:
    def __init__(self, port, key):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        self.key = key
        self.known = {}

    def ask(self, serial):
        self.connection.request("GET", f"/status/{serial}")
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise OSError(answer.status)
        signed, signature = der.decode(body)
        if not self.key.verify(signed, signature):
            raise ValueError("forged answer")
        return der.decode(signed)[1]

    def status(self, serial):
        if serial not in self.known:
            self.known[serial] = self.ask(serial)
        return self.known[serial]

    def report(self, certs):
        return json.dumps({c.subject: self.status(c.serial) for c in certs}, indent=1)

    def close(self):
        self.connection.close()
