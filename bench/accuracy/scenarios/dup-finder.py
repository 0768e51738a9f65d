import random
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(11)
    for part in ("photos", "docs"):
        (folder / part).mkdir()
    for n in range(14):
        data = rng.randbytes(rng.choice([300_000, 1_200_000, 6_000_000]))
        for copy in range(rng.choice([1, 2, 3])):
            place = folder / "photos" / f"album{copy}" / f"img{n:03}.raw"
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)
    words = [f"w{n}" for n in range(900)]
    for n in range(30):
        text = [rng.choice(words) for _ in range(rng.randrange(500, 3500))]
        (folder / "docs" / f"note{n}.txt").write_text(" ".join(text))
        if n % 4 == 0:
            for spot in range(0, len(text), 97):
                text[spot] = "changed"
            (folder / "docs" / f"note{n}-v2.txt").write_text(" ".join(text))
    for n in range(150):
        sub = folder / "docs" / f"s{n % 12}"
        sub.mkdir(exist_ok=True)
        (sub / f"{n}.md").write_text("# title\n" + f"line {n % 40}\n" * 20)


def run() -> None:
    from main import main
    main(["photos", "docs", "--jobs", "2"])
    main(["photos", "--verify", "--cache", "other.json"])
    main(["docs", "--near", "--cache", "docs.json"])
    main(["photos", "docs", "--link"])
