import email.utils
import html
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import datetime, timezone

ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass
class Entry:
    key: str
    title: str
    link: str
    summary: str
    when: datetime
    full_text: str = ""
    score: float = 0.0


def escape(text):
    return html.escape(text, quote=True)


def outlines(path):
    tree = ET.parse(path)
    return [(node.get("text", "?"), node.get("xmlUrl")) for node in tree.iter("outline") if node.get("xmlUrl")]


def parse_date(text):
    try:
        return email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError):
        pass
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def rss_entries(root):
    for item in root.iter("item"):
        yield Entry(item.findtext("guid") or item.findtext("link"), item.findtext("title", ""), item.findtext("link", ""),
                    html.unescape(item.findtext("description", "")), parse_date(item.findtext("pubDate")))


def atom_entries(root):
    for item in root.iter(ATOM + "entry"):
        link = item.find(ATOM + "link")
        yield Entry(item.findtext(ATOM + "id"), item.findtext(ATOM + "title", ""), link.get("href") if link is not None else "",
                    html.unescape(item.findtext(ATOM + "summary", "")), parse_date(item.findtext(ATOM + "updated")))


def entries(body):
    root = ET.fromstring(body)
    if root.tag == ATOM + "feed":
        return list(atom_entries(root))
    return list(rss_entries(root))


def item_html(entry):
    teaser = (entry.full_text or entry.summary)[:280]
    return (f'<li><a href="{escape(entry.link)}">{escape(entry.title)}</a> '
            f"<time>{entry.when:%Y-%m-%d %H:%M}</time><p>{escape(teaser)}</p></li>\n")
