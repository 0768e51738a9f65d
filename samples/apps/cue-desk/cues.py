"""Reading and writing subtitle files (SubRip and WebVTT)."""
import re
from dataclasses import dataclass, replace
from typing import Iterator, List

STAMP = re.compile(r"(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})")
TAGS = re.compile(r"</?[a-z][^>]*>|\{\\[^}]*\}")


class BadFile(ValueError):
    pass


@dataclass(frozen=True)
class Cue:
    start: float
    end: float
    text: str
    style: str = ""

    @property
    def length(self) -> float:
        return self.end - self.start

    def moved(self, by: float) -> "Cue":
        return replace(self, start=max(0.0, self.start + by), end=max(0.0, self.end + by))


def parse_stamp(text: str) -> float:
    m = STAMP.search(text)
    if m is None:
        raise BadFile(f"not a time: {text!r}")
    hours, minutes, seconds, millis = m.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(millis) / 1000


def stamp(seconds: float, mark: str = ",") -> str:
    millis = round(seconds * 1000)
    hours, millis = divmod(millis, 3_600_000)
    minutes, millis = divmod(millis, 60_000)
    secs, millis = divmod(millis, 1000)
    return f"{hours:02d}:{minutes:02d}:{secs:02d}{mark}{millis:03d}"


def blocks(text: str) -> Iterator[List[str]]:
    block: List[str] = []
    for line in text.splitlines():
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def parse_srt(text: str) -> List[Cue]:
    cues = []
    for block in blocks(text):
        if block[0].isdigit():
            block = block[1:]
        if not block or "-->" not in block[0]:
            continue
        begin, _, finish = block[0].partition("-->")
        cues.append(Cue(parse_stamp(begin), parse_stamp(finish), "\n".join(block[1:])))
    return cues


def parse_vtt(text: str) -> List[Cue]:
    if not text.startswith("WEBVTT"):
        raise BadFile("no WEBVTT header")
    cues = []
    for block in blocks(text):
        timing = next((k for k, line in enumerate(block) if "-->" in line), None)
        if timing is None:
            continue
        begin, _, rest = block[timing].partition("-->")
        finish, *settings = rest.split()
        cues.append(Cue(parse_stamp(begin), parse_stamp(finish), "\n".join(block[timing + 1:]), " ".join(settings)))
    return cues


def load(path) -> List[Cue]:
    with open(path, encoding="utf-8-sig") as f:
        text = f.read()
    return parse_vtt(text) if str(path).endswith(".vtt") else parse_srt(text)


def plain(cue: Cue) -> str:
    return TAGS.sub("", cue.text).replace("\n", " ").strip()


def save(path, cues) -> int:
    vtt = str(path).endswith(".vtt")
    with open(path, "w", encoding="utf-8") as out:
        if vtt:
            out.write("WEBVTT\n\n")
        for number, cue in enumerate(cues, 1):
            mark = "." if vtt else ","
            if not vtt:
                out.write(f"{number}\n")
            out.write(f"{stamp(cue.start, mark)} --> {stamp(cue.end, mark)} {cue.style}".rstrip() + "\n")
            out.write(cue.text + "\n\n")
    return len(cues)
