import logging
import random
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

log = logging.getLogger("scraper")
AGENTS = ["Mozilla/5.0 (X11; Linux x86_64)", "Mozilla/5.0 (Macintosh)", "JobScraper/0.3"]


class Robots(object):
    def __init__(self, text):
        self.disallow, self.delay = [], 0.0
        for line in text.splitlines():
            key, _, value = line.partition(":")
            if key.strip().lower() == "disallow" and value.strip():
                self.disallow.append(value.strip())
            elif key.strip().lower() == "crawl-delay":
                self.delay = float(value)

    def allowed(self, url):
        path = urllib.parse.urlsplit(url).path
        return not any(path.startswith(d) for d in self.disallow)


class Fetcher(object):
    def __init__(self, base, delay=0.02):
        self.base = base
        self.delay = delay
        self.cache = {}
        self.lock = threading.Lock()
        self.last = 0.0
        self.robots = Robots(self._open("/robots.txt"))
        self.delay = max(delay, self.robots.delay)

    def _open(self, url):
        req = urllib.request.Request(urllib.parse.urljoin(self.base, url), headers={"User-Agent": random.choice(AGENTS)})
        with urllib.request.urlopen(req, timeout=5) as resp:
            charset = resp.headers.get_content_charset() or "utf-8"
            return resp.read().decode(charset, "replace")

    def throttle(self):
        with self.lock:
            wait = self.last + self.delay - time.time()
            if wait > 0:
                time.sleep(wait)
            self.last = time.time()

    def get(self, url, tries=3):
        if url in self.cache:
            return self.cache[url]
        if not self.robots.allowed(url):
            return None
        for n in range(tries):
            self.throttle()
            try:
                self.cache[url] = self._open(url)
                return self.cache[url]
            except urllib.error.HTTPError as e:
                if e.code == 404:
                    return None
                log.info("%s: %s", url, e)
                time.sleep(0.05 * (n + 1))
        return None
