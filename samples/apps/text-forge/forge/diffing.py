from __future__ import annotations

from typing import Iterator, NamedTuple, Sequence


class Hunk(NamedTuple):
    kind: str
    old: tuple[int, int]
    new: tuple[int, int]


def lcs_table(a: Sequence, b: Sequence) -> list[list[int]]:
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        row, below = table[i], table[i + 1]
        for j in range(len(b) - 1, -1, -1):
            row[j] = below[j + 1] + 1 if a[i] == b[j] else max(below[j], row[j + 1])
    return table


def matches(a: Sequence, b: Sequence) -> Iterator[tuple[int, int]]:
    table = lcs_table(a, b)
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1


def trim(a: Sequence, b: Sequence) -> tuple[int, int]:
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return head, tail


def diff(a: Sequence, b: Sequence) -> list[Hunk]:
    head, tail = trim(a, b)
    inner_a, inner_b = a[head:len(a) - tail], b[head:len(b) - tail]
    hunks, i, j = [], 0, 0
    for x, y in [*matches(inner_a, inner_b), (len(inner_a), len(inner_b))]:
        if x > i or y > j:
            kind = "change" if x > i and y > j else "delete" if x > i else "insert"
            hunks.append(Hunk(kind, (head + i, head + x), (head + j, head + y)))
        i, j = x + 1, y + 1
    return hunks


def unified(a: Sequence[str], b: Sequence[str], context: int = 2) -> Iterator[str]:
    for hunk in diff(a, b):
        lo, hi = max(0, hunk.old[0] - context), min(len(a), hunk.old[1] + context)
        yield f"@@ -{hunk.old[0] + 1},{hunk.old[1] - hunk.old[0]} +{hunk.new[0] + 1},{hunk.new[1] - hunk.new[0]} @@"
        yield from (" " + line for line in a[lo:hunk.old[0]])
        yield from ("-" + line for line in a[slice(*hunk.old)])
        yield from ("+" + line for line in b[slice(*hunk.new)])
        yield from (" " + line for line in a[hunk.old[1]:hi])


def apply(a: Sequence, hunks: list[Hunk], b: Sequence) -> list:
    out, at = [], 0
    for h in hunks:
        out.extend(a[at:h.old[0]])
        out.extend(b[slice(*h.new)])
        at = h.old[1]
    return out + list(a[at:])


def merge(base: list[str], ours: list[str], theirs: list[str]) -> tuple[list[str], int]:
    result, conflicts, at = [], 0, 0
    changes = sorted([(h, ours, "ours") for h in diff(base, ours)]
                     + [(h, theirs, "theirs") for h in diff(base, theirs)],
                     key=lambda c: (c[0].old, c[2]))
    for hunk, source, _ in changes:
        if hunk.old[0] < at:
            conflicts += 1
            continue
        result += base[at:hunk.old[0]] + source[slice(*hunk.new)]
        at = hunk.old[1]
    return result + base[at:], conflicts


def similarity(a: str, b: str) -> float:
    if not a or not b:
        return 0.0
    return 2 * sum(1 for _ in matches(a, b)) / (len(a) + len(b))
