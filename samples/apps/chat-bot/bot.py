import heapq
import json
import logging
import subprocess
import threading
import time
from pathlib import Path

log = logging.getLogger(__name__)


class Bot:
    handlers = {}

    def __init__(self, api, state_file="state.json"):
        self.api = api
        self.state_file = Path(state_file)
        self.offset = 0
        self.running = True
        self.counts = {}
        self.load_state()

    @classmethod
    def command(cls, name):
        def register(function):
            cls.handlers[name] = function
            return function
        return register

    def load_state(self):
        if self.state_file.exists():
            state = json.loads(self.state_file.read_text())
            self.offset, self.counts = state["offset"], state["counts"]

    def save_state(self):
        self.state_file.write_text(json.dumps({"offset": self.offset, "counts": self.counts}))

    def dispatch(self, message):
        if not message.text.startswith("/"):
            return None
        name, _, rest = message.text[1:].partition(" ")
        handler = self.handlers.get(name)
        if handler is None:
            return f"I do not know /{name}"
        self.counts[name] = self.counts.get(name, 0) + 1
        try:
            return handler(self, message, rest)
        except Exception as error:
            log.info("%s failed: %s", name, error)
            return f"/{name} went wrong: {error}"

    def poll(self):
        messages = self.api.updates(self.offset)
        for message in messages:
            answer = self.dispatch(message)
            if answer:
                self.api.send(message.chat, answer)
            self.offset = message.id + 1
        if messages:
            self.save_state()
        return len(messages)

    def run(self, idle_limit=3):
        idle = 0
        while self.running and idle < idle_limit:
            idle = 0 if self.poll() else idle + 1


class Reminders(threading.Thread):
    def __init__(self, send):
        super().__init__(daemon=True)
        self.send = send
        self.heap = []
        self.condition = threading.Condition()
        self.stopping = False

    def add(self, delay, chat, text):
        with self.condition:
            heapq.heappush(self.heap, (time.monotonic() + delay, chat, text))
            self.condition.notify()

    def next_due(self):
        with self.condition:
            while not self.stopping or self.heap:
                if not self.heap:
                    self.condition.wait()
                    continue
                remaining = self.heap[0][0] - time.monotonic()
                if remaining <= 0:
                    return heapq.heappop(self.heap)
                self.condition.wait(remaining)
        return None

    def run(self):
        while (due := self.next_due()) is not None:
            self.send(due[1], f"Reminder: {due[2]}")

    def stop(self):
        with self.condition:
            self.stopping = True
            self.condition.notify()
        self.join()


def shell(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=10)
    return done.stdout.strip() or done.stderr.strip()
