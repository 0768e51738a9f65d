import time
from dataclasses import dataclass

import requests


@dataclass
class Message:
    id: int
    chat: str
    sender: str
    text: str


class ApiError(Exception):
    def __init__(self, code, retry_after=0.0):
        super().__init__(f"api error {code}")
        self.code = code
        self.retry_after = retry_after


class ChatApi:
    def __init__(self, base, token):
        self.base = f"{base}/bot{token}"
        self.session = requests.Session()

    def call(self, method, **params):
        reply = self.session.post(f"{self.base}/{method}", json=params, timeout=30)
        if reply.status_code != 200:
            raise ApiError(reply.status_code, float(reply.headers.get("Retry-After", 0)))
        return reply.json()["result"]

    def updates(self, offset, wait=0.1):
        found = self.call("getUpdates", offset=offset, timeout=wait)
        return [Message(**item) for item in found]

    def send(self, chat, text):
        for chunk in split_text(text):
            while True:
                try:
                    self.call("sendMessage", chat=chat, text=chunk)
                    break
                except ApiError as error:
                    if error.code != 429:
                        raise
                    time.sleep(error.retry_after)

    def history(self, chat):
        return self.call("getHistory", chat=chat)

    def close(self):
        self.session.close()


def split_text(text, limit=400):
    if len(text) <= limit:
        return [text]
    chunks, current = [], ""
    for word in text.split(" "):
        if len(current) + len(word) + 1 > limit:
            chunks.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    chunks.append(current)
    return chunks
