from __future__ import annotations

import os
import select
import subprocess
import tempfile
import time
from pathlib import Path


class Filter:
    """A long-running helper program that answers one line for each line it is sent."""

    def __init__(self, *command: str):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, bufsize=1)

    def __enter__(self) -> "Filter":
        return self

    def __exit__(self, *exc) -> None:
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def ask(self, line: str, timeout: float = 5.0) -> str:
        self.process.stdin.write(line + "\n")
        ready, _, _ = select.select([self.process.stdout], [], [], timeout)
        if not ready:
            raise TimeoutError(line)
        return self.process.stdout.readline().rstrip("\n")

    def ask_all(self, lines: list[str]) -> list[str]:
        return [self.ask(line) for line in lines]


def system_diff(a: list[str], b: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        left, right = Path(folder, "a"), Path(folder, "b")
        left.write_text("\n".join(a))
        right.write_text("\n".join(b))
        done = subprocess.run(["diff", left, right], capture_output=True, text=True)
        return sum(line[:1] in "<>" for line in done.stdout.splitlines())


def tail(path: Path, wanted: int, poll: float = 0.01, timeout: float = 3.0) -> list[str]:
    """Follow a file that another process is still writing."""
    end, lines, rest = time.monotonic() + timeout, [], ""
    with open(path) as src:
        while len(lines) < wanted and time.monotonic() < end:
            piece = src.read()
            if not piece:
                time.sleep(poll)
                continue
            *whole, rest = (rest + piece).split("\n")
            lines += whole
    return lines[:wanted]


def publish(path: Path, text: str) -> None:
    temp = path.with_suffix(".part")
    with temp.open("w") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    temp.replace(path)


def spool(command: list[str], path: Path) -> subprocess.Popen:
    with open(path, "w") as out:
        return subprocess.Popen(command, stdout=out)
