import hashlib
import os
import secrets
import socketserver
import threading

from wire import ProtocolError, read_data, read_line, send_data, send_line


class DropHandler(socketserver.StreamRequestHandler):
    wbufsize = -1
    disable_nagle_algorithm = True

    def handle(self):
        self.user = None
        self.answer(220, "drop box ready")
        while True:
            try:
                verb, *words = read_line(self.rfile).split(" ")
            except ProtocolError:
                return
            if verb == "QUIT":
                return self.answer(221, "bye")
            action = getattr(self, "do_" + verb.lower(), None)
            if action is None or (self.user is None and verb not in ("USER", "PROOF")):
                self.answer(530, "not now")
                continue
            try:
                action(*words)
            except (OSError, TypeError) as error:
                self.answer(550, type(error).__name__)

    def answer(self, code, text):
        send_line(self.wfile, code, text)

    def place(self, name):
        return os.path.join(self.server.root, os.path.basename(name))

    def do_user(self, name):
        self.claimed, self.nonce = name, secrets.token_hex(8)
        self.answer(331, self.nonce)

    def do_proof(self, proof):
        key = hashlib.pbkdf2_hmac("sha256", self.server.users[self.claimed].encode(), self.nonce.encode(), 20000)
        if secrets.compare_digest(key.hex(), proof):
            self.user = self.claimed
            self.answer(230, "welcome")
        else:
            self.answer(530, "no")

    def do_list(self, folder):
        for entry in sorted(os.scandir(self.server.root), key=lambda e: e.name):
            send_line(self.wfile, "211-%d %s" % (entry.stat().st_size, entry.name))
        self.answer(211, "that is all")

    def do_size(self, name):
        self.answer(200, os.path.getsize(self.place(name)))

    def do_retr(self, name):
        with open(self.place(name), "rb") as f:
            data = f.read()
        self.answer(150, "here it comes")
        send_data(self.wfile, data)
        self.answer(226, "done")

    def do_stor(self, name, size):
        self.answer(150, "go ahead")
        data = read_data(self.rfile)
        with open(self.place(name), "wb") as f:
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
        self.server.stored(name, len(data))
        self.answer(226, hashlib.md5(data).hexdigest())

    def do_dele(self, name):
        os.unlink(self.place(name))
        self.answer(200, "deleted")


class DropServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, root, users):
        super().__init__(("127.0.0.1", 0), DropHandler)
        self.root, self.users = root, users
        self.lock, self.received, self.journal = threading.Lock(), 0, []

    def stored(self, name, size):
        with self.lock:
            self.received += size
            self.journal.append((name, size))
