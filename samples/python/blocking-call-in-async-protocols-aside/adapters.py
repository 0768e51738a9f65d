import threading

import requests

from ports import Locker, Notifier


class SlackNotifier(Notifier):
    def send(self, text: str) -> None:
        requests.post("https://slack.example.com", json={"text": text})


class ThreadLocker:
    def __init__(self):
        self._lock = threading.Lock()

    def lock(self) -> bool:
        return self._lock.acquire(timeout=30)


class Outbox:
    def __init__(self):
        self.pending = []

    def queue(self, text: str) -> None:
        self.pending.append(text)
