"""Cues: what is shown from when to when."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, replace
from typing import Iterable, Iterator, Sequence

STAMP = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{3})")
SPEAKER = re.compile(r"^([A-Z][A-Z ]+):\s*")


@dataclass(frozen=True)
class Cue:
    number: int
    start: int
    end: int
    text: str

    @property
    def duration(self) -> int:
        return self.end - self.start


class BadCue(ValueError):
    """A block that is no cue."""


def milliseconds(stamp: str) -> int:
    match = STAMP.match(stamp.strip())
    if match is None:
        raise BadCue(stamp)
    hours, minutes, seconds, rest = map(int, match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def stamp(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{rest:03}"


def parse(text: str) -> list[Cue]:
    cues: list[Cue] = []
    for block in text.split("\n\n"):
        lines = block.strip().splitlines()
        if len(lines) < 3:
            continue
        start, _, end = lines[1].partition("-->")
        cues.append(Cue(int(lines[0]), milliseconds(start), milliseconds(end), "\n".join(lines[2:])))
    return cues


def render(cues: Iterable[Cue]) -> str:
    out = ""
    for cue in cues:
        out += f"{cue.number}\n{stamp(cue.start)} --> {stamp(cue.end)}\n{cue.text}\n\n"
    return out


def shifted(cues: Iterable[Cue], by: int, factor: float = 1.0) -> list[Cue]:
    return [replace(cue, start=round(cue.start * factor) + by, end=round(cue.end * factor) + by) for cue in cues]


def wrapped(cues: Iterable[Cue], width: int = 37) -> Iterator[Cue]:
    for cue in cues:
        yield replace(cue, text="\n".join(textwrap.wrap(cue.text, width)))


def overlaps(cues: Sequence[Cue]) -> list[tuple[int, int]]:
    """Pairs of cues that are on the screen at once; cues are in order of their starts."""
    pairs = []
    for i, one in enumerate(cues):
        for other in cues[i + 1:]:
            if other.start < one.end and one.start < other.end:
                pairs.append((one.number, other.number))
    return pairs


def too_fast(cues: Iterable[Cue], limit: float = 17.0) -> list[int]:
    numbers = []
    for cue in cues:
        letters = len(cue.text.replace("\n", " "))
        if letters / (cue.duration / 1000) > limit:
            numbers.append(cue.number)
    return numbers


def without_gaps(cues: Sequence[Cue], least: int = 84) -> list[Cue]:
    """Ends go back to leave a gap, or on to close a small one; each depends on the next one's start."""
    kept: list[Cue] = []
    for cue in cues:
        if kept and cue.start - kept[-1].end < least:
            kept[-1] = replace(kept[-1], end=max(kept[-1].start + 1, cue.start - least))
        kept.append(cue)
    return kept


def by_speaker(cues: Iterable[Cue]) -> dict[str, list[int]]:
    speakers: dict[str, list[int]] = {}
    for cue in cues:
        match = SPEAKER.match(cue.text)
        name = match.group(1).title() if match else "?"
        speakers.setdefault(name, []).append(cue.number)
    return speakers
