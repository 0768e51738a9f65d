"""Ballot papers as they come from the polling places."""
from collections import Counter
from typing import Iterable, Iterator, NamedTuple


class Paper(NamedTuple):
    ranking: tuple
    copies: int


class BadPaper(ValueError):
    """A paper which is not formal."""


def read_ranking(cells: list, names: list) -> tuple:
    marks = {}
    for name, cell in zip(names, cells):
        cell = cell.strip()
        if not cell:
            continue
        if not cell.isdigit():
            raise BadPaper(cell)
        mark = int(cell)
        if mark in marks:
            break
        marks[mark] = name
    ranking, k = [], 1
    while k in marks:
        ranking.append(marks[k])
        k += 1
    if not ranking:
        raise BadPaper("no first preference")
    return tuple(ranking)


def parse_bundle(text: str) -> tuple:
    lines = text.splitlines()
    names = lines[0].split("|")
    formal, informal = [], 0
    for line in lines[1:]:
        try:
            formal.append(read_ranking(line.split("|"), names))
        except BadPaper:
            informal += 1
    return names, formal, informal


def pack(rankings: Iterable) -> list:
    counted = Counter(rankings)
    return [Paper(r, n) for r, n in sorted(counted.items())]


def first_preferences(papers: Iterable) -> Counter:
    table = Counter()
    for paper in papers:
        table[paper.ranking[0]] += paper.copies
    return table


def exhausted(papers: Iterable, standing: set) -> Iterator:
    for paper in papers:
        if standing.isdisjoint(paper.ranking):
            yield paper
