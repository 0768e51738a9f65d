from __future__ import annotations

import socket
import subprocess
import time
from typing import Protocol


class Transport(Protocol):
    def send(self, data: bytes) -> int: ...

    def name(self) -> str: ...


class SocketTransport:
    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address

    def send(self, data: bytes) -> int:
        with socket.create_connection(self.address) as connection:
            connection.sendall(data)
        return len(data)

    def name(self) -> str:
        return f"socket {self.address[0]}"


class NullTransport:
    def send(self, data: bytes) -> int:
        return 0

    def name(self) -> str:
        return "null"


def backoff(attempt: int) -> None:
    time.sleep(2**attempt)


def archive(name: str) -> None:
    subprocess.run(["tar", "cf", name + ".tar", name], check=True)
