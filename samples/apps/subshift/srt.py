import re
from dataclasses import dataclass, replace
from typing import Iterator, List

TIME = re.compile(r"(\d+):(\d\d):(\d\d)[,.](\d{3})")
ARROW = re.compile(r"(\S+)\s+-->\s+(\S+)")
TAG = re.compile(r"</?[a-z][^>]*>|\{\\[^}]*\}")


class SubtitleError(Exception):
    pass


@dataclass(frozen=True)
class Cue:
    start: int
    end: int
    text: str

    @property
    def length(self) -> int:
        return self.end - self.start

    def speed(self) -> float:
        return len(TAG.sub("", self.text)) / max(1, self.length) * 1000

    def moved(self, factor: float, offset: float) -> "Cue":
        return replace(self, start=round(self.start * factor + offset), end=round(self.end * factor + offset))


def millis(stamp: str) -> int:
    m = TIME.fullmatch(stamp)
    if not m:
        raise SubtitleError(f"bad time {stamp!r}")
    h, mi, s, ms = map(int, m.groups())
    return ((h * 60 + mi) * 60 + s) * 1000 + ms


def stamp(ms: int) -> str:
    ms = max(0, ms)
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d},{ms % 1000:03d}"


def parse(text: str) -> Iterator[Cue]:
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip("\ufeff\n ")):
        lines = block.split("\n")
        at = next((i for i, l in enumerate(lines) if "-->" in l), None)
        if at is None:
            continue
        m = ARROW.search(lines[at])
        yield Cue(millis(m[1]), millis(m[2]), "\n".join(lines[at + 1:]))


def render(cues: List[Cue]) -> str:
    return "\n".join(f"{n}\n{stamp(c.start)} --> {stamp(c.end)}\n{c.text}\n" for n, c in enumerate(cues, 1))
