"""The agents on the hosts speak a line protocol:  LOGIN, RUN, GET, PUT; answers are `code length` and a body."""
import hashlib
import hmac
import os
import socket
import time
import zlib

PORT = int(os.environ.get("AGENT_PORT", "6600"))
SECRET = b"fleet"


class Refused(Exception):
    pass


class Agent:
    def __init__(self, host, timeout=10):
        self.host = host
        self.sock = socket.create_connection(("127.0.0.1", PORT), timeout)
        self.rfile = self.sock.makefile("rb")
        self.login()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.rfile.close()
        self.sock.close()

    def request(self, line, body=b""):
        self.sock.sendall(f"{line} {len(body)}\n".encode() + body)
        return self.response()

    def response(self):
        head = self.rfile.readline().split()
        if not head:
            raise ConnectionError(self.host)
        body = self.rfile.read(int(head[1]))
        if head[0] != b"OK":
            raise Refused(body.decode())
        return body

    def login(self):
        challenge = self.request("LOGIN " + self.host)
        proof = hmac.new(SECRET, challenge, "sha256").hexdigest()
        self.request("PROOF", proof.encode())

    def run(self, command):
        return self.request("RUN", command.encode()).decode()

    def get(self, path):
        return zlib.decompress(self.request("GET " + path))

    def put(self, path, data):
        self.request("PUT " + path, zlib.compress(data, 6))

    def checksum(self, path):
        return self.request("SUM " + path).decode()


def reconnecting(host, work, tries=3):
    """work(agent), again if the host drops us."""
    for k in range(tries):
        try:
            with Agent(host) as agent:
                return work(agent)
        except (ConnectionError, socket.timeout):
            time.sleep(0.1 * (k + 1))
    return None


def sha(data):
    return hashlib.sha256(data).hexdigest()
