from typing import Protocol


class Notifier(Protocol):
    def send(self, text: str) -> None: ...


class Locker(Protocol):
    def lock(self) -> bool: ...
