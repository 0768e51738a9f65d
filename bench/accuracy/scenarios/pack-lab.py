import random
from pathlib import Path

WORDS = "the compressor finds what has been there before and says only where it was and how long".split()


def prepare(folder: Path) -> None:
    rng = random.Random(6)
    box = folder / "in"
    (box / "sub").mkdir(parents=True)
    for k in range(5):
        text = " ".join(rng.choice(WORDS) + (str(rng.randint(0, 99)) if rng.random() < 0.2 else "") for _ in range(5000))
        (box / f"text{k}.txt").write_text(text)
    (box / "sub" / "noise.bin").write_bytes(rng.randbytes(20000))
    (box / "sub" / "levels.raw").write_bytes(bytes(min(255, int(abs(rng.gauss(0, 12)))) for _ in range(30000)))
    (box / "empty").write_bytes(b"")


def run() -> None:
    import main
    assert main.main(["pack", "a.pk", "in"]) == 8
    assert main.main(["pack", "b.pk", "in", "--methods", "3"]) == 8
    assert main.main(["unpack", "a.pk", "out"]) == 8
    assert main.main(["unpack", "b.pk", "outb"]) == 8
    for f in ("text1.txt", "sub/noise.bin", "sub/levels.raw"):
        assert Path("out", f).read_bytes() == Path("in", f).read_bytes()
    assert main.main(["test", "a.pk"]) == [] == main.main(["test", "b.pk"])
    import huffman
    skewed = b"".join(bytes([s]) * n for s, n in enumerate([1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181]))
    assert huffman.decode(huffman.encode(skewed)) == skewed
    assert len(main.main(["compare", "in"])) == 8
