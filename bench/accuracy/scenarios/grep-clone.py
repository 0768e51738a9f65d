import bz2
import contextlib
import gzip
import random
import subprocess
import sys
from pathlib import Path


def text(rng, lines):
    words = ["error", "warning", "request", "user", "took", "ms", "timeout", "retry", "connection", "closed", "stable", "value"]
    return "".join(
        f"2026-11-{rng.randrange(1, 29):02} " + " ".join(rng.choices(words, k=8)) + f" {rng.randrange(10000)}\n" for _ in range(lines))


def prepare(folder: Path) -> None:
    rng = random.Random(21)
    logs = folder / "logs"
    for n in range(8):
        (logs / f"day{n}").mkdir(parents=True)
        (logs / f"day{n}" / "app.log").write_text(text(rng, 500))
    (logs / "day0" / "image.bin").write_bytes(rng.randbytes(5000))
    with gzip.open(logs / "old.log.gz", "wt") as out:
        out.write(text(rng, 2000))
    with bz2.open(logs / "older.log.bz2", "wt") as out:
        out.write(text(rng, 2000))
    (folder / "live.log").write_text("start\n")


@contextlib.contextmanager
def serve():
    """Somebody who appends to live.log."""
    code = """
import time
while True:
    with open("live.log", "a") as log:
        log.write("error in request\\n" if int(time.time() * 100) % 3 else "fine\\n")
    time.sleep(0.03)
"""
    process = subprocess.Popen([sys.executable, "-c", code])
    writer = process
    try:
        yield {"LIVE_WRITER": str(writer.pid)}
    finally:
        process.kill()
        process.wait()


def run() -> None:
    import os
    import signal
    import threading
    from main import main
    main(["(retry|timeout) (user|value)+ .* 9\\d\\d?", "logs", "-n"])
    main(["closed [a-z]+ed", "logs/day1", "logs/day2", "-c", "-i"])
    main(["stable", "logs", "-C", "2", "--colour"])
    main(["conection", "logs/day3/app.log", "logs/day4/app.log", "--fuzzy", "1", "--words"])
    main(["[0-9]+", "--command", "for i in 1 2 3 4 5 6; do echo step $i; sleep 0.04; done"])
    main(["[0-9]+", "--command", "sort -R logs/day5/app.log | head -200", "--command", "sleep 0.1; seq 300",
          "--command", "for i in 1 2 3; do sleep 0.05; echo $i; done"])
    main(["[1-5]+7", "--command", "sort -k3 logs/day6/app.log", "-i"])
    main(["ok|fail", "--command", "python -c 'print(\"ok\")'", "--command", "sleep 0.06; echo fail; exit 1"])
    main(["(bad", "logs"])
    stop = threading.Timer(0.8, os.kill, (int(os.environ["LIVE_WRITER"]), signal.SIGKILL))
    stop.start()
    main(["err.r", "live.log", "--follow"])
    stop.join()
