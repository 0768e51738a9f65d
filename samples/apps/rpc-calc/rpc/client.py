import contextlib
import itertools
import queue
import socket

from .wire import Channel


class RemoteError(Exception):
    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]


class RpcClient:
    def __init__(self, port, size=3, timeout=20):
        self.address = ("127.0.0.1", port)
        self.timeout = timeout
        self.ids = itertools.count(1)
        self.idle = queue.LifoQueue()
        for _ in range(size):
            self.idle.put(None)

    @contextlib.contextmanager
    def channel(self):
        channel = self.idle.get()
        try:
            if channel is None:
                channel = Channel(socket.create_connection(self.address, self.timeout))
            yield channel
        finally:
            self.idle.put(channel)

    def request(self, method, params):
        return {"jsonrpc": "2.0", "id": next(self.ids), "method": method, "params": params}

    @staticmethod
    def unpack(reply):
        if "error" in reply:
            raise RemoteError(reply["error"])
        return reply["result"]

    def call(self, method, *params, **named):
        with self.channel() as channel:
            channel.send(self.request(method, named or list(params)))
            return self.unpack(channel.receive())

    def batch(self, calls):
        requests = [self.request(method, params) for method, params in calls]
        with self.channel() as channel:
            channel.send(requests)
            replies = {reply["id"]: reply for reply in channel.receive()}
        return [self.unpack(replies[request["id"]]) for request in requests]

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *params, **named: self.call(name, *params, **named)

    def close(self):
        while not self.idle.empty():
            channel = self.idle.get()
            if channel is not None:
                channel.close()
