import gzip
import http.client
import logging
import re
import threading
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

logger = logging.getLogger(__name__)
SM = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class Throttle:
    """At most so many requests a second, over all threads."""

    def __init__(self, per_second: float):
        self._gap = 1.0 / per_second
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> float:
        with self._lock:
            now = time.monotonic()
            at = max(now, self._next)
            self._next = at + self._gap
        if at > now:
            time.sleep(at - now)
        return at - now


@dataclass
class Page:
    url: str
    status: int = 0
    headers: dict = field(default_factory=dict)
    body: bytes = b""
    hops: int = 0
    error: str = ""

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300 and not self.error


class Session:
    """Keeps one connection per thread."""

    def __init__(self, base: str, throttle: Throttle, tries: int = 3):
        self.base = base
        self.throttle = throttle
        self.tries = tries
        self.local = threading.local()

    def connection(self) -> http.client.HTTPConnection:
        con = getattr(self.local, "con", None)
        if con is None:
            parts = urlsplit(self.base)
            con = self.local.con = http.client.HTTPConnection(parts.hostname, parts.port, timeout=5)
        return con

    def once(self, method: str, path: str):
        self.throttle.wait()
        con = self.connection()
        try:
            con.request(method, path, headers={"User-Agent": "sitemap-audit/1"})
            response = con.getresponse()
            return response.status, {k.lower(): v for k, v in response.getheaders()}, response.read()
        except (http.client.HTTPException, OSError):
            con.close()
            self.local.con = None
            raise

    def request(self, method: str, url: str, max_hops: int = 4) -> Page:
        page = Page(url)
        while True:
            path = urlsplit(urljoin(self.base, url)).path
            for attempt in range(self.tries):
                try:
                    page.status, page.headers, page.body = self.once(method, path)
                except (http.client.HTTPException, OSError) as error:
                    page.error = str(error)
                else:
                    page.error = ""
                    if page.status != 503:
                        break
                time.sleep(0.01 * 2 ** attempt)
            if page.status in (301, 302) and page.hops < max_hops and not page.error:
                page.hops += 1
                url = page.headers["location"]
                continue
            return page


class Robots:
    def __init__(self, text: str, agent: str = "sitemap-audit"):
        self.rules, self.sitemaps = [], []
        active = False
        for line in text.splitlines():
            name, _, value = line.partition("#")[0].partition(":")
            name, value = name.strip().lower(), value.strip()
            if name == "user-agent":
                active = value == "*" or value.lower() in agent
            elif name in ("allow", "disallow") and active and value:
                pattern = re.escape(value).replace(r"\*", ".*").replace(r"\$", "$")
                self.rules.append((len(value), name == "allow", re.compile(pattern)))
            elif name == "sitemap":
                self.sitemaps.append(value)
        self.rules.sort(key=lambda r: (-r[0], not r[1]))

    def allows(self, path: str) -> bool:
        for _, allowed, pattern in self.rules:
            if pattern.match(path):
                return allowed
        return True


def read_sitemap(session: Session, url: str, depth: int = 3):
    """The urls of a sitemap, and of those that it is an index of."""
    page = session.request("GET", url)
    if not page.ok:
        logger.warning("%s: %s", url, page.error or page.status)
        return
    body = gzip.decompress(page.body) if url.endswith(".gz") else page.body
    root = ET.fromstring(body)
    if root.tag == SM + "sitemapindex" and depth:
        for node in root.iter(SM + "loc"):
            yield from read_sitemap(session, node.text.strip(), depth - 1)
    else:
        for node in root.iter(SM + "url"):
            yield node.findtext(SM + "loc").strip(), node.findtext(SM + "lastmod")
