from dataclasses import replace
from typing import List, Sequence, Tuple

from cues import Cue, plain

FRAME = 0.1
FASTEST = 21.0


def stretch(cues: Sequence[Cue], anchors: Tuple[Tuple[float, float], Tuple[float, float]]) -> List[Cue]:
    """Linear: the two anchors say which old time is to be which new time."""
    (a0, b0), (a1, b1) = anchors
    factor = (b1 - b0) / (a1 - a0)
    return [replace(c, start=b0 + (c.start - a0) * factor, end=b0 + (c.end - a0) * factor) for c in cues]


def shift(cues: Sequence[Cue], by: float) -> List[Cue]:
    return [c.moved(by) for c in cues]


def reading_speed(cue: Cue) -> float:
    return len(plain(cue)) / max(cue.length, 0.001)


def settle(cues: Sequence[Cue], gap: float = 0.08) -> List[Cue]:
    """Sorted, without overlaps, and none shorter than it takes to read while the next one allows that."""
    ordered = sorted(cues, key=lambda c: (c.start, c.end))
    result = []
    for cue, following in zip(ordered, [*ordered[1:], None]):
        limit = following.start - gap if following else cue.end + 5
        end = min(cue.end, limit)
        speed = reading_speed(cue)
        if speed > FASTEST:
            end = min(limit, cue.start + cue.length * speed / FASTEST)
        result.append(replace(cue, end=max(end, cue.start + 0.2)))
    return result


def activity(cues: Sequence[Cue], length: int) -> List[int]:
    frames = [0] * length
    for cue in cues:
        for k in range(int(cue.start / FRAME), min(length, int(cue.end / FRAME))):
            frames[k] = 1
    return frames


def best_offset(cues: Sequence[Cue], reference: Sequence[Cue], reach: float = 3.0) -> float:
    """By how much the cues are to be moved so that they are shown when those of the reference are."""
    length = int(max(cues[-1].end, reference[-1].end) / FRAME) + 1
    ours, theirs = activity(cues, length), activity(reference, length)
    best, most = 0, -1
    for by in range(-int(reach / FRAME), int(reach / FRAME) + 1):
        if by >= 0:
            same = sum(a & b for a, b in zip(ours, theirs[by:]))
        else:
            same = sum(a & b for a, b in zip(ours[-by:], theirs))
        if same > most:
            best, most = by, same
    return best * FRAME


def wrap(text: str, width: int = 38) -> str:
    """Lines as even as can be: least sum of squared slack."""
    words = text.split()
    costs, breaks = [0.0], [0]
    for end in range(1, len(words) + 1):
        length, best, where = -1, float("inf"), end - 1
        for begin in range(end - 1, -1, -1):
            length += len(words[begin]) + 1
            if length > width and begin < end - 1:
                break
            cost = costs[begin] + (width - length) ** 2
            if cost < best:
                best, where = cost, begin
        costs.append(best)
        breaks.append(where)
    lines, end = [], len(words)
    while end > 0:
        lines.append(" ".join(words[breaks[end]:end]))
        end = breaks[end]
    return "\n".join(reversed(lines))


def rewrap(cues: Sequence[Cue], width: int = 38) -> List[Cue]:
    return [replace(c, text=wrap(c.text.replace("\n", " "), width)) for c in cues]
