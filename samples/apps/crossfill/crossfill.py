#!/usr/bin/env python3
"""crossfill PATTERN WORDS [--dict host:port]: fills a grid and writes clues under it"""
import argparse
import re
import sys
from pathlib import Path

from dictd import DictClient
from filler import Filler
from grid import Grid
from words import WordList


def shorten(sense, word, limit=60):
    text = re.sub(re.escape(word), "___", sense, flags=re.I)
    text = re.split(r"[.;]", text)[0].strip()
    return text if len(text) <= limit else text[:limit - 1].rsplit(" ", 1)[0] + "…"


def clue_for(client, word):
    senses = client.define(word)
    if not senses and word.endswith("S"):
        senses = client.define(word[:-1])
    return shorten(min(senses, key=len), word) if senses else "(no clue)"


def gather_clues(address, fill):
    host, port = address.split(":")
    with DictClient(host, int(port)) as client:
        return {slot: clue_for(client, word) for slot, word in fill.items()}


def page(grid, fill, clues):
    out = [grid.with_letters(fill), ""]
    for across in (True, False):
        out.append("ACROSS" if across else "DOWN")
        for slot in sorted((s for s in fill if s.across is across), key=lambda s: s.number):
            out.append(f"{slot.number:>3}. {clues.get(slot, '')} ({len(slot)})")
    return "\n".join(out) + "\n"


def attempt(grid, words, tries):
    for seed in range(tries):
        fill = Filler(grid, words, seed).solve()
        if fill:
            return fill
    return None


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pattern")
    parser.add_argument("words")
    parser.add_argument("--dict")
    parser.add_argument("--tries", type=int, default=5)
    parser.add_argument("--out", default="puzzle.txt")
    args = parser.parse_args(argv)
    grid = Grid.parse(Path(args.pattern).read_text())
    fill = attempt(grid, WordList.load(args.words), args.tries)
    if fill is None:
        print("no fill found", file=sys.stderr)
        return 1
    clues = gather_clues(args.dict, fill) if args.dict else {}
    Path(args.out).write_text(page(grid, fill, clues))
    return 0
