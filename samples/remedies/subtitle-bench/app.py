"""Subtitle workshop: checks what came from the translators, finds words unknown, talks to the services of the house."""

from __future__ import annotations

import difflib
import hashlib
import json
import pathlib
import random
import subprocess
import tempfile
import urllib.request
from typing import Protocol

from cues import by_speaker, overlaps, parse, render, shifted, stamp, too_fast, without_gaps, wrapped

SERVICE = "http://127.0.0.1:8731"
SYLLABLES = "ba ker lo min tar so vel ni gra pen dor ai lu fer ro zim".split()


class Lexicon(Protocol):
    def __contains__(self, word: str) -> bool: ...


class WordList:
    """The words of the house, in the order in which editors added them."""

    def __init__(self, words: list[str]) -> None:
        self.words = words

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def near(self, word: str) -> list[str]:
        return difflib.get_close_matches(word, self.words, n=2, cutoff=0.75)


class Checker:
    def __init__(self, lexicon: WordList) -> None:
        self.lexicon = lexicon

    def unknown(self, words: list[str]) -> list[str]:
        strange = []
        for word in words:
            if word not in self.lexicon and word not in strange:
                strange.append(word)
        return strange

    def suggestions(self, strange: list[str]) -> dict[str, list[str]]:
        return {word: self.lexicon.near(word) for word in strange}


class Service:
    def __init__(self, base: str = SERVICE) -> None:
        self.base = base

    def call(self, path: str) -> dict:
        with urllib.request.urlopen(f"{self.base}/{path}", timeout=15) as answer:
            return json.loads(answer.read())

    def glossary(self, terms: list[int]) -> dict[int, str]:
        entries = {}
        for term in terms:
            entries[term] = self.call(f"products/{term}")["name"]
        return entries

    def upload(self, sizes: list[int]) -> list[int]:
        """Parts go up one after the other: the answer to one says where the next begins."""
        offset, tokens = 0, []
        for size in sizes:
            answer = self.call(f"objects/{offset + size}")
            offset = answer["id"]
            tokens.append(offset)
        return tokens

    def wait_for_render(self, job: int, polls: int = 4) -> int:
        status, asked = 0, 0
        while asked < polls:
            status = self.call(f"health/{job}")["id"]
            asked += 1
        return status + asked


def alignment(ours: str, theirs: str, gap: int = 2) -> int:
    """What it costs to make one text of the other, by words."""
    a, b = ours.split(), theirs.split()
    above = [j * gap for j in range(len(b) + 1)]
    for i, word in enumerate(a, 1):
        row = [i * gap]
        for j, other in enumerate(b, 1):
            row.append(min(above[j] + gap, row[j - 1] + gap, above[j - 1] + (0 if word == other else 3)))
        above = row
    return above[-1]


def best_partners(ours: list[str], theirs: list[str], window: int = 4) -> list[int]:
    """For each line the line nearest to it in the other version, a few lines up or down."""
    partners = []
    for i, line in enumerate(ours):
        near = range(max(0, i - window), min(len(theirs), i + window + 1))
        partners.append(min(near, key=lambda j: (alignment(line, theirs[j]), abs(i - j))))
    return partners


def cuts(frames: list[bytes], limit: float = 30.0) -> list[int]:
    """Where the picture changes at once; frames are small grey pictures."""
    found = []
    for number, (before, after) in enumerate(zip(frames, frames[1:]), 1):
        change = sum(abs(a - b) for a, b in zip(before, after)) / len(after)
        if change > limit:
            found.append(number)
    return found


def marks(paths: list[pathlib.Path]) -> dict[str, str]:
    sums = {}
    for path in paths:
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
        sums[path.name] = digest.hexdigest()
    return sums


def verify(paths: list[pathlib.Path]) -> list[bool]:
    good = []
    for path in paths:
        done = subprocess.run(["gzip", "-t", str(path)], capture_output=True)
        good.append(done.returncode == 0)
    return good


def levels(samples: list[int], block: int = 480) -> list[int]:
    """Loudest of each block: what the editor sees under the cues."""
    return [max(abs(s) for s in samples[i:i + block]) for i in range(0, len(samples), block)]


def make_word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((1, 2, 2, 3, 3, 4))))


def make_text(lines: int, vocabulary: list[str], seed: int = 1) -> list[str]:
    rng = random.Random(seed)
    made = []
    for n in range(lines):
        words = [rng.choice(vocabulary) if rng.random() < 0.995 else make_word(rng) + "x" for _ in range(rng.randint(3, 14))]
        made.append(("ANNA: " if n % 5 == 0 else "OLD MAN: " if n % 7 == 0 else "") + " ".join(words))
    return made


def make_srt(lines: list[str], seed: int = 2) -> str:
    rng = random.Random(seed)
    blocks, now = [], 4000
    for number, line in enumerate(lines, 1):
        end = now + 900 + 55 * len(line) + rng.randint(-300, 300)
        blocks.append(f"{number}\n{stamp(now)} --> {stamp(end)}\n{line}")
        now = end + rng.choice((-200, 20, 100, 400, 2500))
    return "\n\n".join(blocks)


def make_frames(count: int, seed: int = 3) -> list[bytes]:
    rng = random.Random(seed)
    frames, picture = [], bytes(rng.randrange(256) for _ in range(32 * 18))
    for n in range(count):
        if n % 40 == 39:
            picture = bytes(rng.randrange(256) for _ in range(32 * 18))
        frames.append(bytes((p + rng.randrange(6)) % 256 for p in picture))
    return frames


def main() -> None:
    rng = random.Random(7)
    vocabulary = sorted({make_word(rng) for _ in range(2500)}, key=lambda _: rng.random())
    lines = make_text(900, vocabulary)
    cues = parse(make_srt(lines))
    print(len(cues), overlaps(cues)[:3], len(too_fast(cues)), {name: len(of) for name, of in by_speaker(cues).items()})
    print(render(wrapped(without_gaps(shifted(cues, 250))))[:90])
    checker = Checker(WordList(vocabulary))
    strange = checker.unknown([word for line in lines for word in line.lower().split() if not word.endswith(":")])
    print(len(strange), checker.suggestions(strange[:6]))
    service = Service()
    print(service.glossary([1, 2, 3]), service.upload([5, 6, 7]), service.wait_for_render(4))
    print(best_partners(lines[:60], make_text(60, vocabulary, seed=9))[:8], cuts(make_frames(200)))
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name) / "video.bin"
        path.write_bytes(rng.randbytes(200_000))
        print(marks([path]), verify([path]), levels([rng.randint(-9000, 9000) for _ in range(4800)])[:3])


if __name__ == "__main__":
    main()
