"""Keeps a readable copy of a small wiki: lists, fetches, cleans, links, compares and packs its pages."""

import bz2
import difflib
import hashlib
import html
import json
import os
import random
import re
import time
import urllib.request
from collections import defaultdict

ROOT = "http://127.0.0.1:8731"
LINK = re.compile(r"\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|([^\]]*))?\]\]")
TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
TAG = re.compile(r"<(ref|nowiki|small)[^>]*>.*?</\1>|<[^>]+/?>", re.S)
QUOTES = re.compile(r"'{2,5}")
HEADING = re.compile(r"^(={2,6})\s*(.+?)\s*\1\s*$", re.M)
STOP = set("the of and a in to is was it for on as by with at from".split())
WORDS = """the of and a in to is was it for on as by with at from valley bridge council railway station opened built century
river mill parish church market town village founded population school harbour castle older stone small later rebuilt destroyed
fire flood trade guild charter north south east west border county road canal engine company works closed museum""".split()


class Mirror:
    def __init__(self, root=ROOT, folder="mirror", pause=0.02):
        self.root, self.folder, self.pause = root, folder, pause

    def load(self, path):
        with urllib.request.urlopen(f"{self.root}/{path}", timeout=10) as reply:
            return reply.read()

    def titles(self):
        """The list goes on from a mark in the last answer."""
        found, mark = [], 1
        while True:
            part = json.loads(self.load(f"pages/{mark}"))
            found += part["items"]
            if part["next"] is None:
                return found
            mark = part["next"]

    def texts(self, numbers):
        pages = {}
        for number in numbers:
            pages[number] = self.load(f"documents/{number}").decode()
        return pages

    def gently(self, numbers):
        """The owner asks for a pause between requests."""
        revisions = []
        for number in numbers:
            revisions.append(json.loads(self.load(f"revisions/{number}"))["id"])
            time.sleep(self.pause)
        return revisions

    def write(self, pages):
        os.makedirs(self.folder, exist_ok=True)
        size = 0
        for title, text in pages.items():
            with open(os.path.join(self.folder, f"{title.replace(' ', '_')}.txt"), "w", encoding="utf-8") as file:
                size += file.write(text)
        return size


def make_pages(count, seed=31, words=420):
    rng = random.Random(seed)
    titles = [f"{rng.choice(WORDS[16:])} {rng.choice(WORDS[16:])} {i}" for i in range(count)]
    pages = {}
    for title in titles:
        parts = [f"{{{{Infobox|name={title}|area={rng.randrange(900)}}}}}\n'''{title}''' "]
        for n in range(words):
            word = rng.choice(WORDS)
            chance = rng.random()
            if chance < 0.03:
                word = f"[[{rng.choice(titles)}|{word}]]"
            elif chance < 0.04:
                word = f"[[{rng.choice(titles)}]]"
            elif chance < 0.05:
                word += "<ref>{{cite book|title=Annals}}</ref>"
            elif chance < 0.06:
                word += f".\n\n== {rng.choice(WORDS[16:])} ==\n"
            elif chance < 0.07:
                word = f"''{word}'' &ndash;"
            parts.append(word)
        pages[title] = " ".join(parts)
    return pages


def plain(text):
    before = None
    while before != text:
        before, text = text, TEMPLATE.sub("", text)
    text = LINK.sub(lambda m: m[2] or m[1], TAG.sub("", text))
    return html.unescape(HEADING.sub(r"\n\2\n", QUOTES.sub("", text))).strip()


def plain_all(pages):
    return {title: plain(text) for title, text in pages.items()}


def links(pages):
    graph = {}
    for title, text in pages.items():
        targets = []
        for match in LINK.finditer(text):
            target = match[1].strip()
            if target in pages and target not in targets:
                targets.append(target)
        graph[title] = targets
    return graph


def rank(graph, rounds=30, damping=0.85):
    """How a reader who clicks at random spreads over the pages."""
    share = {title: 1 / len(graph) for title in graph}
    for _ in range(rounds):
        new = dict.fromkeys(graph, (1 - damping) / len(graph))
        for title, targets in graph.items():
            for target in targets:
                new[target] += damping * share[title] / len(targets)
        share = new
    return share


def clicks(graph, start, goal):
    queue, before = [start], {start: None}
    while queue:
        title = queue.pop(0)
        if title == goal:
            path = []
            while title is not None:
                path.append(title)
                title = before[title]
            return path[::-1]
        for target in graph[title]:
            if target not in before:
                before[target] = title
                queue.append(target)
    return None


def follow(redirects, title):
    seen = set()
    while title in redirects and title not in seen:
        seen.add(title)
        title = redirects[title]
    return title


def edited(text, seed):
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) if rng.random() < 0.04 else word for word in text.split(" "))


def changes(old, new):
    """For each page that was edited, how many words came and went."""
    report = {}
    for title in new:
        if old[title] == new[title]:
            continue
        added = removed = 0
        for line in difflib.ndiff(old[title].split(), new[title].split()):
            if line[0] == "+":
                added += 1
            elif line[0] == "-":
                removed += 1
        report[title] = (added, removed)
    return report


def index(pages):
    where = defaultdict(set)
    for title, text in pages.items():
        for word in re.findall(r"[a-z]+", text.lower()):
            if word not in STOP:
                where[word].add(title)
    return where


def signatures(pages, hashes=24, size=3):
    """Min-hash of each page's word triples, to find copies."""
    made = {}
    for title, text in pages.items():
        words = text.split()
        least = [1 << 64] * hashes
        for i in range(len(words) - size + 1):
            digest = hashlib.blake2b(" ".join(words[i:i + size]).encode(), digest_size=8).digest()
            value = int.from_bytes(digest, "big")
            for k in range(hashes):
                mixed = (value ^ (k * 0x9E3779B97F4A7C15)) * (2 * k + 1) & 0xFFFFFFFFFFFFFFFF
                if mixed < least[k]:
                    least[k] = mixed
        made[title] = tuple(least)
    return made


def packed(bundles):
    return [bz2.compress(bundle) for bundle in bundles]


def main():
    mirror = Mirror()
    numbers = mirror.titles()
    print(len(mirror.texts(numbers[:30])), mirror.gently(numbers[:8]))
    pages = make_pages(250)
    clean = plain_all(pages)
    graph = links(pages)
    names = list(graph)
    print(max(rank(graph).items(), key=lambda item: item[1]), clicks(graph, names[0], names[-1]), follow({"a": "b", "b": "c"}, "a"))
    later = {title: edited(text, i) if i % 5 == 0 else text for i, (title, text) in enumerate(clean.items())}
    print(len(changes(clean, later)), len(index(clean)), len(signatures(clean)), mirror.write(clean))
    texts = [text.encode() for text in pages.values()]
    print([len(data) for data in packed([b"\n".join(texts[i::6]) for i in range(6)])])


if __name__ == "__main__":
    main()
