import html.parser
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

AGENT = "feed-digest/0.3"
TIMEOUT = 10
TRIES = 3


class FeedError(Exception):
    pass


@dataclass
class Answer:
    body: bytes
    etag: str | None


class TextOnly(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []
        self.skipping = 0

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style", "nav"):
            self.skipping += 1

    def handle_endtag(self, tag):
        if tag in ("script", "style", "nav"):
            self.skipping -= 1

    def handle_data(self, data):
        if not self.skipping and data.strip():
            self.parts.append(data.strip())


def request(url, etag=None):
    headers = {"User-Agent": AGENT}
    if etag:
        headers["If-None-Match"] = etag
    return urllib.request.Request(url, headers=headers)


def conditional_get(url, etag):
    for attempt in range(TRIES):
        try:
            with urllib.request.urlopen(request(url, etag), timeout=TIMEOUT) as response:
                return Answer(response.read(), response.headers.get("ETag"))
        except urllib.error.HTTPError as error:
            if error.code == 304:
                return None
            if error.code < 500:
                raise FeedError(f"status {error.code}") from None
        back_off(attempt)
    raise FeedError("gave up")


def back_off(attempt):
    time.sleep(0.02 * 2 ** attempt)


def strip_html(text):
    reader = TextOnly()
    reader.feed(text)
    return " ".join(reader.parts)


def article_text(url):
    with urllib.request.urlopen(request(url), timeout=TIMEOUT) as response:
        page = response.read().decode("utf-8", "replace")
    return strip_html(page)
