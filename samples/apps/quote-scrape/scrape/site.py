from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Quote:
    text: str = ""
    author: str = ""
    topic: str = ""
    tags: list = field(default_factory=list)
    born: str = ""


class Boxes(HTMLParser):
    """Collects (class, text, href) of the elements that have one of the classes."""

    def __init__(self, *classes):
        super().__init__()
        self.wanted = set(classes)
        self.current = None
        self.boxes = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if attrs.get("class") in self.wanted:
            self.current = [attrs["class"], "", attrs.get("href")]
            self.boxes.append(self.current)

    def handle_endtag(self, tag):
        self.current = None

    def handle_data(self, data):
        if self.current is not None:
            self.current[1] += data


def boxes(page, *classes):
    parser = Boxes(*classes)
    parser.feed(page)
    parser.close()
    return [tuple(b) for b in parser.boxes]


def parse_quotes(page, topic):
    quotes, following = [], None
    for kind, text, href in boxes(page, "quote", "author", "tag", "next"):
        if kind == "quote":
            quotes.append(Quote(text.strip(), topic=topic))
        elif kind == "author":
            quotes[-1].author = text.strip()
        elif kind == "tag":
            quotes[-1].tags.append(text.strip())
        else:
            following = href
    return quotes, following


class QuoteSite:
    def __init__(self, client):
        self.client = client

    async def login(self, user, password):
        status = await self.client.submit("/login", {"user": user, "password": password})
        if status != 200:
            raise PermissionError(user)

    async def topics(self):
        page = await self.client.get("/")
        return [text for kind, text, _ in boxes(page, "topic")]

    async def pages(self, topic):
        path = f"/topic/{topic}"
        while path:
            quotes, path = parse_quotes(await self.client.get(path), topic)
            yield quotes

    async def all_pages(self, topic):
        found = []
        async for quotes in self.pages(topic):
            found.extend(quotes)
        return found

    async def author_of(self, name):
        page = await self.client.get_once(f"/author/{name.replace(' ', '_')}")
        return dict((kind, text) for kind, text, _ in boxes(page, "born", "place"))

    async def add_authors(self, quotes):
        known = {}
        for quote in quotes:
            if quote.author not in known:
                known[quote.author] = await self.author_of(quote.author)
            quote.born = known[quote.author].get("born", "")
