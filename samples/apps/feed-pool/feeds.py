import html
import re
import xml.etree.ElementTree as ET
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

ATOM = "{http://www.w3.org/2005/Atom}"
STOP = frozenset("the a an of to in and is for on with as at by from it that this are was".split())


class Entry(NamedTuple):
    feed: str
    key: str
    title: str
    when: datetime
    text: str


def strip_tags(text):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text or ""))).strip()


def rss_entries(name, root):
    for item in root.iter("item"):
        when = parsedate_to_datetime(item.findtext("pubDate"))
        yield Entry(name, item.findtext("guid"), strip_tags(item.findtext("title")), when, strip_tags(item.findtext("description")))


def atom_entries(name, root):
    for item in root.iter(ATOM + "entry"):
        when = datetime.fromisoformat(item.findtext(ATOM + "updated").replace("Z", "+00:00"))
        yield Entry(name, item.findtext(ATOM + "id"), strip_tags(item.findtext(ATOM + "title")), when, strip_tags(item.findtext(ATOM + "content")))


def parse_feed(name, body):
    root = ET.fromstring(body)
    entries = list(rss_entries(name, root) if root.tag == "rss" else atom_entries(name, root))
    return [e._replace(when=e.when.astimezone(timezone.utc)) for e in entries]


def shingles(text, size=4):
    found = [w for w in re.findall(r"\w+", text.lower()) if w not in STOP]
    return {hash(tuple(found[k:k + size])) for k in range(len(found) - size + 1)}


def without_copies(entries, share=0.6):
    """Drops entries that mostly repeat an earlier one."""
    kept, known = [], []
    for entry in sorted(entries, key=lambda e: e.when):
        mine = shingles(entry.text)
        if not any(len(mine & other) > share * len(mine) for other in known):
            kept.append(entry)
            known.append(mine)
    return kept


def trending(entries, count=8):
    scores = {}
    newest = max(e.when for e in entries)
    for entry in entries:
        weight = 0.5 ** ((newest - entry.when).total_seconds() / 86400)
        for word in set(re.findall(r"[a-z]{4,}", entry.text.lower())) - STOP:
            scores[word] = scores.get(word, 0.0) + weight
    return sorted(scores, key=scores.get, reverse=True)[:count]


def as_html(entries):
    rows = "".join(
        f"<li><b>{html.escape(e.title)}</b> <i>{e.feed}, {e.when:%d %b %H:%M}</i><p>{html.escape(e.text[:200])}</p></li>\n" for e in entries
    )
    return f"<!doctype html>\n<ul>\n{rows}</ul>\n"
