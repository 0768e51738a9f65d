"""The package index: JSON over HTTP, kept in a folder between runs."""
import json
import os
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

from .versions import Version


class IndexFailure(Exception):
    pass


class Index:
    def __init__(self, address, cache=".index-cache", workers=6, retries=3):
        self.address = address.rstrip("/")
        self.cache = cache
        self.workers = workers
        self.retries = retries
        self.pages = {}
        self.requests = 0

    def request(self, path):
        for attempt in range(self.retries):
            try:
                self.requests += 1
                with urllib.request.urlopen(f"{self.address}/{path}", timeout=10) as answer:
                    return answer.read()
            except urllib.error.HTTPError as error:
                if error.code < 500:
                    raise IndexFailure(f"{path}: {error.code}") from None
            except OSError:
                pass
            time.sleep(0.05 * (attempt + 1))
        raise IndexFailure(f"{path}: no answer")

    def stored(self, name):
        try:
            with open(os.path.join(self.cache, name + ".json")) as handle:
                return json.load(handle)
        except FileNotFoundError:
            return None

    def store(self, name, page):
        os.makedirs(self.cache, exist_ok=True)
        with open(os.path.join(self.cache, name + ".json"), "w") as handle:
            json.dump(page, handle)

    def page(self, name):
        if name not in self.pages:
            page = self.stored(name)
            if page is None:
                page = json.loads(self.request(f"package/{name}"))
                self.store(name, page)
            self.pages[name] = page
        return self.pages[name]

    def versions(self, name, unstable=False):
        found = [Version(text) for text in self.page(name)["releases"]]
        return sorted((v for v in found if unstable or not v.unstable), reverse=True)

    def requirements(self, name, version):
        return self.page(name)["releases"][str(version)]["requires"]

    def release(self, name, version):
        return self.page(name)["releases"][str(version)]

    def warm(self, names, depth=3):
        """Fetch pages ahead of the solver, level by level."""
        seen = set()
        level = set(names)
        with ThreadPoolExecutor(self.workers) as pool:
            while level and depth:
                seen |= level
                following = set()
                for page in pool.map(self.page, sorted(level)):
                    for release in page["releases"].values():
                        following.update(line.split()[0].lower() for line in release["requires"])
                level = following - seen
                depth -= 1
        return len(seen)
