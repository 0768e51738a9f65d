"""Finds shift and stretch between subtitles and the speech in the sound track."""
from typing import List, Sequence, Tuple

from srt import Cue

STEP = 100
RATES = (1.0, 25 / 23.976, 23.976 / 25, 24 / 25, 25 / 24)


def activity(cues: Sequence[Cue], rate: float = 1.0) -> int:
    """A bit for each tenth of a second in which someone speaks."""
    bits = 0
    for c in cues:
        first, last = int(c.start * rate) // STEP, int(c.end * rate) // STEP
        bits |= ((1 << (last - first + 1)) - 1) << first
    return bits


def speech(levels: bytes, smooth: int = 3) -> int:
    """The same from loudness, one byte each tenth of a second."""
    ordered = sorted(levels)
    threshold = (ordered[len(ordered) // 5] + ordered[len(ordered) * 4 // 5]) / 2
    bits, window = 0, []
    loud = bytearray()
    for v in levels:
        window.append(v)
        if len(window) > smooth:
            window.pop(0)
        loud.append(49 if sum(window) / len(window) > threshold else 48)
    for at, c in enumerate(reversed(loud)):
        bits = bits << 1 | (c & 1)
    return bits


def best_shift(spoken: int, shown: int, reach: int = 600) -> Tuple[int, int]:
    best = (-1, 0)
    for shift in range(-reach, reach + 1):
        moved = shown << shift if shift >= 0 else shown >> -shift
        score = (spoken & moved).bit_count() - (moved & ~spoken).bit_count()
        best = max(best, (score, shift))
    return best


def synchronise(cues: List[Cue], levels: bytes) -> Tuple[float, int]:
    spoken = speech(levels)
    results = []
    for rate in RATES:
        score, shift = best_shift(spoken, activity(cues, rate))
        results.append((score, rate, shift * STEP))
    _, rate, offset = max(results)
    return rate, offset


def untangle(cues: List[Cue], gap: int = 80) -> List[Cue]:
    out: List[Cue] = []
    for c in sorted(cues, key=lambda c: c.start):
        if out and c.start < out[-1].end + gap:
            before = out[-1]
            out[-1] = Cue(before.start, max(before.start + 200, c.start - gap), before.text)
        out.append(c)
    return out


def too_fast(cues: Sequence[Cue], limit: float = 20.0) -> List[int]:
    return [n for n, c in enumerate(cues, 1) if c.speed() > limit]
