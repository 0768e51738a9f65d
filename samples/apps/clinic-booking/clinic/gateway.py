from __future__ import annotations

import json
import logging
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Gateway:
    """Text messages and insurance checks, over HTTP."""

    base: str
    retries: int = 3
    pause: float = 0.05

    def _post(self, path: str, body: dict[str, object]) -> dict[str, object]:
        request = urllib.request.Request(self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)

    def call(self, path: str, body: dict[str, object]) -> dict[str, object]:
        for attempt in range(1, self.retries + 1):
            try:
                return self._post(path, body)
            except urllib.error.HTTPError as problem:
                log.warning("%s: %s, attempt %d", path, problem, attempt)
                self.backoff(attempt)
        raise ConnectionError(path)

    def backoff(self, attempt: int) -> None:
        time.sleep(self.pause * 2 ** (attempt - 1))

    def remind(self, patient: str, text: str) -> str:
        return str(self.call("/sms", {"to": patient, "text": text})["id"])

    def insured(self, patient: str) -> bool:
        return bool(self.call("/insurance", {"patient": patient})["valid"])
