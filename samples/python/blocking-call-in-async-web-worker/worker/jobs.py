from __future__ import annotations

from typing import Callable

from .transport import archive, backoff

Job = Callable[[str], None]


def run_job(job: Job, name: str, attempts: int = 3) -> None:
    for _ in range(attempts):
        try:
            return job(name)
        except OSError:
            continue


def archive_job(name: str) -> None:
    archive(name)


def quiet_job(name: str) -> None:
    print(name)


def with_backoff(attempts: int) -> int:
    for attempt in range(attempts):
        backoff(attempt)
    return attempts
