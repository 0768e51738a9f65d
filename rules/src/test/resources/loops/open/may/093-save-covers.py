# remedy: threads|async
# shape: fan-out
from pathlib import Path

import requests

ISBNS = """
9780131103627 9780201633610 9780262033848 9780596007126 9781491950296
9780132350884 9780201835953 9780321573513 9780134685991 9781593279288
""".split()


def save_cover(isbn: str, folder: Path) -> None:
    try:
        answer = requests.get(f"https://covers.example.org/b/{isbn}-L.jpg", timeout=15)
    except requests.RequestException:
        return
    if answer.ok:
        (folder / f"{isbn}.jpg").write_bytes(answer.content)


def download_covers():
    folder = Path("covers")
    folder.mkdir(exist_ok=True)
    for isbn in ISBNS:  # here
        save_cover(isbn, folder)
    print(len(list(folder.glob("*.jpg"))), "covers")
