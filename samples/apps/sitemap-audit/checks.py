import hashlib
import re
from collections import Counter, defaultdict
from html.parser import HTMLParser


class Head(HTMLParser):
    """Title, description, canonical url, headings, links."""

    def __init__(self):
        super().__init__()
        self.title, self.description, self.canonical = "", "", None
        self.links, self.headings = [], []
        self._in = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "meta" and attrs.get("name") == "description":
            self.description = attrs.get("content", "")
        elif tag == "link" and attrs.get("rel") == "canonical":
            self.canonical = attrs.get("href")
        elif tag == "a" and attrs.get("href"):
            self.links.append(attrs["href"])
        elif tag in ("title", "h1", "h2"):
            self._in = tag

    def handle_endtag(self, tag):
        if tag == self._in:
            self._in = None

    def handle_data(self, data):
        if self._in == "title":
            self.title += data
        elif self._in:
            self.headings.append((self._in, data.strip()))


def shingles(text, size=4):
    words = re.findall(r"\w+", text.lower())
    return {hash(tuple(words[k:k + size])) for k in range(len(words) - size + 1)}


def fingerprint(found, bits=64):
    """Simhash."""
    weights = [0] * bits
    for h in found:
        value = int.from_bytes(hashlib.blake2b(h.to_bytes(8, "big", signed=True), digest_size=8).digest(), "big")
        for k in range(bits):
            weights[k] += 1 if value >> k & 1 else -1
    return sum(1 << k for k, w in enumerate(weights) if w > 0)


def inspect(page):
    head = Head()
    text = page.body.decode("utf-8", "replace")
    head.feed(text)
    problems = []
    if not 10 <= len(head.title) <= 60:
        problems.append(f"title of {len(head.title)} characters")
    if not head.description:
        problems.append("no description")
    if sum(level == "h1" for level, _ in head.headings) != 1:
        problems.append("not one h1")
    if head.canonical and head.canonical != page.url:
        problems.append(f"canonical is {head.canonical}")
    return head, problems, fingerprint(shingles(re.sub(r"<[^>]+>", " ", text)))


def near_duplicates(prints, most=6):
    """Pairs whose fingerprints differ in few bits: by bands, so that not all are compared."""
    bands = defaultdict(list)
    for url, value in prints.items():
        for band in range(8):
            bands[band, value >> band * 8 & 0xFF].append(url)
    pairs = set()
    for urls in bands.values():
        for k, a in enumerate(urls):
            for b in urls[k + 1:]:
                if (prints[a] ^ prints[b]).bit_count() <= most:
                    pairs.add((min(a, b), max(a, b)))
    return sorted(pairs)


def orphans(urls, links):
    """Pages of the sitemap that no page links to."""
    count = Counter(target for targets in links.values() for target in set(targets))
    return sorted(u for u in urls if not count[u])
