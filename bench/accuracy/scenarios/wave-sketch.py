import random
import sys
import threading
from pathlib import Path

PLAYER = """
import sys, time
while True:
    time.sleep(0.008)
    print("more", flush=True)
    if not sys.stdin.buffer.read1(8000):
        break
"""


def prepare(folder: Path) -> None:
    d = folder / "tunes"
    d.mkdir()
    for k in range(3):
        rng = random.Random(k)
        (d / f"t{k}.tune").write_text(" ".join(rng.choice("cdefgah-") + str(rng.randint(1, 3)) for _ in range(12 + 3 * k)))
        (d / f"t{k}.lock").write_text("1")
    (folder / "player.py").write_text(PLAYER)


def run() -> None:
    import os
    import subprocess
    import main
    other = subprocess.Popen(["sh", "-c", "for k in 0 1 2; do while ! test -e tunes/t$k.bmp; do sleep 0.01; done; sleep 0.06; rm tunes/t$k.lock; done"])
    assert main.main(["tunes", f"{sys.executable} -S player.py"]) > 50000
    other.wait(3)
