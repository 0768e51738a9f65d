import logging
import random
import time
import urllib.parse
import urllib.request
from http.client import HTTPException
from urllib.error import HTTPError, URLError

log = logging.getLogger("fetcher")


class GiveUp(Exception):
    pass


class Fetcher:
    """Polite: one page at a time, and a break between pages."""

    def __init__(self, delay=0.03, tries=3, agent="epubsmith/1.2"):
        self.delay, self.tries, self.agent = delay, tries, agent
        self.last = 0.0
        self.fetched = 0

    def _wait_turn(self):
        left = self.last + self.delay - time.monotonic()
        if left > 0:
            time.sleep(left)
        self.last = time.monotonic()

    def _open(self, url):
        request = urllib.request.Request(url, headers={"User-Agent": self.agent})
        return urllib.request.urlopen(request, timeout=15)

    def get(self, url):
        for attempt in range(self.tries):
            self._wait_turn()
            try:
                with self._open(url) as answer:
                    self.fetched += 1
                    return answer.read(), answer.headers.get_content_type()
            except HTTPError as e:
                if e.code < 500:
                    raise GiveUp(f"{url}: {e.code}") from e
                log.info("%s: %s", url, e.code)
            except (URLError, HTTPException, TimeoutError) as e:
                log.info("%s: %s", url, e)
            time.sleep(0.02 * 2 ** attempt * (1 + random.random()))
        raise GiveUp(url)

    def text(self, url):
        data, _ = self.get(url)
        return data.decode("utf-8", "replace")


def resolve(base, link):
    joined, _ = urllib.parse.urldefrag(urllib.parse.urljoin(base, link))
    return joined
