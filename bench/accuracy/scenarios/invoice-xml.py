import contextlib
import random
import subprocess
from pathlib import Path


def prepare(folder: Path) -> None:
    d = folder / "in"
    d.mkdir()
    for k in range(6):
        rng = random.Random(k)
        sep = ";,"[k % 2]
        lines = [sep.join(("invoice", "date", "customer", "country", "article", "quantity", "price", "rate"))]
        for n in range(300 + 60 * k):
            inv = f"R{k}{n // rng.randint(3, 5):04d}"
            date = (f"2024-{rng.randint(1,12):02d}-{rng.randint(1,28):02d}", f"{rng.randint(1,28):02d}.{rng.randint(1,12):02d}.2024", f"{rng.randint(1,12):02d}/{rng.randint(1,28):02d}/2024")[k % 3]
            lines.append(sep.join((inv, date if rng.random() > .02 else "soon", f"Customer {rng.randint(1, 90)}", rng.choice(["DE", "FR", ""]), f"A-{rng.randint(100, 300)}", str(rng.randint(1, 40)), f"{rng.random() * 90:.2f}", rng.choice(["19", "7", ""]))))
        (d / f"day{k}.csv").write_text("\n".join(lines) + "\n")
    (folder / "sign.sh").write_text("cksum > sum; sleep 0.015; cat sum\n")
    (folder / "partner.sh").write_text("while sleep 0.015; do for f in out/*.sig; do b=${f%.sig}; test -e $f && test ! -e $b.ack && sleep 0.01 && : > $b.ack; done; done\n")


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen(["sh", "partner.sh"])
    try:
        yield {}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    assert main.main(["in", "out", "sh sign.sh"]) == 6
