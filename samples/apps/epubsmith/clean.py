"""Makes a chapter of a web page: keeps the article, drops the rest."""
import html
import re
from html.parser import HTMLParser

KEEP = {"p", "h1", "h2", "h3", "em", "strong", "blockquote", "ul", "ol", "li", "img", "br", "hr", "i", "b"}
VOID = {"img", "br", "hr"}
DROP = {"script", "style", "nav", "footer", "form", "aside"}


class Cleaner(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.images, self.links = [], [], []
        self.title = None
        self._skipping = 0
        self._in_title = False
        self._article = 0

    def handle_starttag(self, tag, attrs):
        if tag in DROP:
            self._skipping += 1
        elif tag == "title":
            self._in_title = True
        elif tag == "article":
            self._article += 1
        elif tag == "a":
            self._link(dict(attrs))
        elif self._article and not self._skipping and tag in KEEP:
            self._emit(tag, dict(attrs))

    def _link(self, attrs):
        if attrs.get("rel") == "next" or "chapter" in attrs.get("class", ""):
            self.links.append(attrs.get("href", ""))

    def _emit(self, tag, attrs):
        if tag == "img":
            self.images.append(attrs.get("src", ""))
            self.out.append(f'<img src="{html.escape(attrs.get("src", ""))}" alt="{html.escape(attrs.get("alt", ""))}"/>')
        else:
            self.out.append(f"<{tag}/>" if tag in VOID else f"<{tag}>")

    def handle_endtag(self, tag):
        if tag in DROP:
            self._skipping = max(0, self._skipping - 1)
        elif tag == "title":
            self._in_title = False
        elif tag == "article":
            self._article -= 1
        elif self._article and not self._skipping and tag in KEEP - VOID:
            self.out.append(f"</{tag}>")

    def handle_data(self, data):
        if self._in_title:
            self.title = (self.title or "") + data
        elif self._article and not self._skipping:
            self.out.append(html.escape(data, quote=False))

    def result(self):
        return re.sub(r"\n{3,}", "\n\n", "".join(self.out)).strip()


def clean(page):
    cleaner = Cleaner()
    cleaner.feed(page)
    cleaner.close()
    return cleaner


def curly(text):
    """Typographic quotes, dashes and dots - but not inside tags."""
    parts = re.split(r"(<[^>]+>)", text)
    for i in range(0, len(parts), 2):
        p = re.sub(r'(^|[\s(])"', "\\1\u201c", parts[i])
        p = p.replace('"', "\u201d").replace("...", "\u2026").replace(" -- ", " \u2014 ")
        parts[i] = re.sub(r"(\w)'(\w)", "\\1\u2019\\2", p)
    return "".join(parts)


def word_count(text):
    return len(re.sub(r"<[^>]+>", " ", text).split())


def slug(title):
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40] or "untitled"
