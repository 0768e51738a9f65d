import json
import queue
import threading
import time
import urllib.error
import urllib.request


class Pusher(threading.Thread):
    """Sends what subscribers are to be told, behind the back of the main loop."""

    def __init__(self, hook):
        super().__init__(daemon=True)
        self.hook, self.queue, self.sent, self.lost = hook, queue.Queue(), 0, 0

    def push(self, who, text):
        self.queue.put({"to": who, "text": text})

    def run(self):
        while (message := self.queue.get()) is not None:
            if self.deliver(message):
                self.sent += 1
            else:
                self.lost += 1

    def deliver(self, message, tries=3):
        body = json.dumps(message).encode()
        for attempt in range(tries):
            try:
                with urllib.request.urlopen(urllib.request.Request(self.hook, body), timeout=5):
                    return True
            except urllib.error.HTTPError as e:
                e.close()
                time.sleep(0.01 * (attempt + 1))
        return False

    def finish(self):
        self.queue.put(None)
        self.join()


class Subscribers:
    def __init__(self, path):
        self.path = path
        with open(path) as f:
            self.people = json.load(f)
        self.warned = {}

    def due(self, name, now, quiet=3600):
        return now - self.warned.get(name, 0) > quiet

    def mark(self, name, now):
        self.warned[name] = now

    def save(self):
        with open(self.path, "w") as f:
            json.dump(self.people, f, indent=1)
