"""JSON-RPC 2.0 over TCP, one message per line."""
import itertools
import json
import logging
import socket
import threading
import time

logger = logging.getLogger("grid.rpc")


class RpcError(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class RpcClient:
    def __init__(self, address, timeout=5.0):
        self._address = address
        self._timeout = timeout
        self._sock = None
        self._file = None
        self._ids = itertools.count(1)
        self._lock = threading.Lock()

    def _connect(self):
        host, port = self._address.rsplit(":", 1)
        self._sock = socket.create_connection((host, int(port)), self._timeout)
        self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._file = self._sock.makefile("rb")

    def _exchange(self, message):
        if self._sock is None:
            self._connect()
        self._sock.sendall(json.dumps(message).encode() + b"\n")
        line = self._file.readline()
        if not line:
            self.close()
            raise ConnectionError("server went away")
        return json.loads(line)

    def call(self, method, *params):
        message = {"jsonrpc": "2.0", "id": next(self._ids), "method": method, "params": list(params)}
        with self._lock:
            for attempt in range(3):
                try:
                    answer = self._exchange(message)
                    break
                except ConnectionError:
                    logger.warning("attempt %d of %s", attempt, method)
                    time.sleep(0.01 * (attempt + 1))
            else:
                raise ConnectionError(self._address)
        if "error" in answer:
            raise RpcError(answer["error"]["code"], answer["error"]["message"])
        return answer["result"]

    def batch(self, calls):
        """Several calls in one message; results in order."""
        messages = [{"jsonrpc": "2.0", "id": next(self._ids), "method": m, "params": list(p)} for m, *p in calls]
        with self._lock:
            answers = self._exchange(messages)
        by_id = {a["id"]: a.get("result") for a in answers}
        return [by_id[m["id"]] for m in messages]

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *params: self.call(name, *params)

    def close(self):
        if self._sock is not None:
            self._file.close()
            self._sock.close()
            self._sock = None
