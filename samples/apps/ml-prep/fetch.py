import http.client
import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.parse import urlsplit


class Labels:
    """The labelling service: batches of identifiers in, labels out."""

    def __init__(self, address, batch=50, workers=4):
        self.parts = urlsplit(address)
        self.batch = batch
        self.workers = workers
        self.local = threading.local()

    def connection(self):
        if not hasattr(self.local, "connection"):
            self.local.connection = http.client.HTTPConnection(self.parts.hostname, self.parts.port, timeout=10)
        return self.local.connection

    def ask(self, idents):
        connection = self.connection()
        connection.request("POST", "/labels", json.dumps(idents), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status == 429:
            time.sleep(float(answer.getheader("Retry-After", "0.1")))
            return self.ask(idents)
        return json.loads(body)

    def all(self, idents):
        found = {}
        batches = [idents[n:n + self.batch] for n in range(0, len(idents), self.batch)]
        with ThreadPoolExecutor(self.workers) as pool:
            for done in as_completed(pool.submit(self.ask, batch) for batch in batches):
                found.update(done.result())
        return found


class Tracker:
    """Sends metrics of an experiment and waits for each to be taken."""

    def __init__(self, address, run):
        self.parts = urlsplit(address)
        self.run = run

    def log(self, name, value):
        connection = http.client.HTTPConnection(self.parts.hostname, self.parts.port, timeout=10)
        try:
            connection.request("PUT", f"/runs/{self.run}/{name}", json.dumps(value))
            connection.getresponse().read()
        finally:
            connection.close()

    def log_all(self, values):
        for name, value in values.items():
            self.log(name, value)


def save_checkpoint(path, content):
    scratch = f"{path}.{os.getpid()}"
    with open(scratch, "w") as out:
        json.dump(content, out)
        out.flush()
        os.fsync(out.fileno())
    os.replace(scratch, path)
