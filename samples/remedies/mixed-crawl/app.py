"""Fetches documents, analyses them, and stores what it found: waits and work in one loop."""

import json
import pathlib
import tempfile
import zlib

import requests
from scoring import readability

HOST = "http://127.0.0.1:8731"


def fetch(number):
    return requests.get(f"{HOST}/documents/{number}", timeout=10).text


def analyse(number):
    text = fetch(number)
    return {"number": number, "score": readability(text), "length": len(text)}


def analyse_all(numbers):
    reports = []
    for number in numbers:
        reports.append(analyse(number))
    return reports


def texts_of(numbers):
    return [fetch(number) for number in numbers]


def readabilities(texts):
    return [readability(text) for text in texts]


def store_all(folder, texts):
    sizes = []
    for number, text in enumerate(texts):
        packed = zlib.compress((text * 20).encode(), 9)
        (folder / f"{number}.z").write_bytes(packed)
        sizes.append(len(packed))
    return sizes


def index(reports):
    lines = []
    for report in reports:
        lines.append(json.dumps(report, sort_keys=True))
    return "\n".join(lines)


def main():
    reports = analyse_all(range(12))
    print(index(reports)[:80])
    texts = texts_of(range(10))
    print(max(readabilities(texts * 6)))
    with tempfile.TemporaryDirectory() as name:
        print(sum(store_all(pathlib.Path(name), texts * 2)))


if __name__ == "__main__":
    main()
