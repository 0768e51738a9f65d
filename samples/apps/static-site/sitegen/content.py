import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from .markup import Converter, front_matter, slug

WORDS = re.compile(r"[a-z]{3,}")
TAGS = re.compile(r"<[^>]+>")


@dataclass
class Page:
    source: Path
    title: str
    date: str
    tags: list
    body: str
    related: list = field(default_factory=list)

    @classmethod
    def load(cls, path):
        values, body = front_matter(path.read_text(encoding="utf-8"))
        return cls(path, values.get("title", path.stem), values.get("date", ""), values.get("tags", []), body)

    @property
    def url(self):
        return f"{self.date[:4]}/{slug(self.title)}.html" if self.date else f"{slug(self.title)}.html"

    @cached_property
    def html(self):
        converter = Converter()
        text = converter.convert(self.body)
        self.contents = converter.contents()
        return text

    @cached_property
    def words(self):
        return Counter(WORDS.findall(self.body.lower()))

    @property
    def minutes(self):
        return max(1, round(sum(self.words.values()) / 220))

    def excerpt(self, length=160):
        plain = TAGS.sub("", self.html)
        return plain if len(plain) <= length else plain[:length].rsplit(" ", 1)[0] + "…"


def load_all(folder):
    pages = [Page.load(path) for path in sorted(Path(folder).rglob("*.md"))]
    return sorted(pages, key=lambda page: page.date, reverse=True)


def vectors(pages):
    spread = Counter(word for page in pages for word in page.words)
    result = []
    for page in pages:
        weights = {w: c * math.log(len(pages) / spread[w]) for w, c in page.words.items() if spread[w] > 1}
        length = math.sqrt(sum(v * v for v in weights.values())) or 1.0
        result.append({w: v / length for w, v in weights.items()})
    return result


def relate(pages, count=3):
    weighted = vectors(pages)
    for n, page in enumerate(pages):
        scored = []
        for m, other in enumerate(pages):
            if n != m:
                small, large = sorted((weighted[n], weighted[m]), key=len)
                scored.append((sum(v * large.get(w, 0.0) for w, v in small.items()), m))
        page.related = [pages[m] for _, m in sorted(scored, reverse=True)[:count]]


def search_index(pages):
    index = defaultdict(list)
    for number, page in enumerate(pages):
        for word, count in page.words.items():
            index[word].append((number, count))
    return {word: found for word, found in sorted(index.items()) if len(found) < len(pages) * 0.8}


def by_tag(pages):
    groups = defaultdict(list)
    for page in pages:
        for tag in page.tags:
            groups[tag].append(page)
    return dict(sorted(groups.items()))


def check_links(rendered):
    """Links within the site that lead nowhere."""
    broken = []
    for url, text in rendered.items():
        for target in re.findall(r'href="([^"#][^"]*)"', text):
            if "://" not in target and target.lstrip("/") not in rendered:
                broken.append((url, target))
    return broken
