import re
import threading
import urllib.error
import urllib.request
from urllib.parse import urljoin, urlsplit

LINK = re.compile(rb'<a\s[^>]*href="([^"#]+)', re.I)
TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"<(script|style)\b.*?</\1>", re.S | re.I)
MAX_BYTES = 400_000


def links_of(body, base):
    host = urlsplit(base).netloc
    found = []
    for raw in LINK.findall(body):
        target = urljoin(base, raw.decode("utf-8", "replace"))
        if urlsplit(target).netloc == host:
            found.append(target)
    return found


def text_of(body):
    text = BLOCK.sub(" ", body.decode("utf-8", "replace"))
    return " ".join(TAG.sub(" ", text).split())


def download(url):
    request = urllib.request.Request(url, headers={"User-Agent": "site-crawl/1"})
    with urllib.request.urlopen(request, timeout=10) as response:
        if "html" not in response.headers.get_content_type():
            return None
        return response.read(MAX_BYTES)


class Crawl:
    def __init__(self, frontier, threads):
        self.frontier = frontier
        self.threads = threads
        self.bodies = {}
        self.pages = {}
        self.links = {}
        self.failed = set()

    def worker(self):
        while (job := self.frontier.next()) is not None:
            url, depth = job
            try:
                self.visit(url, depth)
            except (urllib.error.URLError, TimeoutError):
                self.failed.add(url)
            finally:
                self.frontier.done()

    def visit(self, url, depth):
        body = download(url)
        if body is None:
            return
        self.bodies[url] = body
        for target in links_of(body, url):
            self.frontier.add(target, depth + 1)

    def run(self):
        threads = [threading.Thread(target=self.worker) for _ in range(self.threads)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.extract()

    def extract(self):
        from frontier import canonical
        for url, body in self.bodies.items():
            self.pages[url] = text_of(body)
            self.links[url] = sorted({canonical(t) for t in links_of(body, url)} - {url})
