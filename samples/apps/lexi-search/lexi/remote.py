"""Follows a folder that another machine publishes: a list, then what is new."""
import http.client
import time
from pathlib import Path


class Mirror:
    def __init__(self, host, port, folder):
        self.host, self.port, self.folder = host, port, Path(folder)

    def _get(self, path):
        link = http.client.HTTPConnection(self.host, self.port, timeout=5)
        try:
            link.request("GET", path)
            answer = link.getresponse()
            return answer.read() if answer.status == 200 else None
        finally:
            link.close()

    def listing(self):
        return [line.split(" ", 1)[1] for line in self._get("/LIST").decode().splitlines() if line.startswith("+ ")]

    def missing(self):
        return [name for name in self.listing() if not (self.folder / name).exists()]

    def pull(self):
        names = self.missing()
        for name in names:
            body = self._get("/" + name)
            if body is not None:
                (self.folder / name).write_bytes(body)
        return len(names)

    def follow(self, rounds=3, pause=0.1):
        return sum(self.pull() if not time.sleep(pause) else 0 for _ in range(rounds))
