from __future__ import annotations

from .transport import NullTransport, SocketTransport, Transport


class QueueClient:
    def __init__(self, transport: Transport | None = None) -> None:
        self._transport = transport or SocketTransport(("localhost", 4222))
        self.sent = 0

    def publish(self, text: str) -> int:
        size = self._transport.send(text.encode())
        self.sent += size
        return size

    def describe(self) -> str:
        return self._transport.name()

    @classmethod
    def silent(cls) -> QueueClient:
        return cls(NullTransport())
