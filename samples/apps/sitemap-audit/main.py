"""sitemap-audit BASE [--jobs N] [--rate PER_SECOND]: what is wrong with the pages of a sitemap."""
import argparse
import json
import logging
import queue
import sqlite3
import sys
import threading
from urllib.parse import urlsplit

import checks
import crawl


class Store:
    """Findings; one thread at a time writes."""

    def __init__(self, path):
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.lock = threading.Lock()
        self.db.execute("create table if not exists page(url text primary key, status int, hops int, problems text, print text)")

    def put(self, page, problems, value):
        with self.lock, self.db:
            self.db.execute("insert or replace into page values(?, ?, ?, ?, ?)",
                            (page.url, page.status, page.hops, json.dumps(problems), f"{value:016x}"))

    def prints(self):
        with self.lock:
            return {url: int(value, 16) for url, value in self.db.execute("select url, print from page where status = 200 order by url")}

    def summary(self):
        return dict(self.db.execute("select status, count(*) from page group by status"))

    def close(self):
        self.db.close()


class Audit:
    def __init__(self, base, store, jobs, rate):
        self.base, self.store, self.jobs = base, store, jobs
        self.session = crawl.Session(base, crawl.Throttle(rate))
        self.todo = queue.Queue()
        self.links = {}
        self.skipped = 0

    def robots(self):
        page = self.session.request("GET", "/robots.txt")
        return crawl.Robots(page.body.decode() if page.ok else "")

    def plan(self):
        robots = self.robots()
        urls = []
        for sitemap in robots.sitemaps or ["/sitemap.xml"]:
            for url, _ in crawl.read_sitemap(self.session, sitemap):
                if robots.allows(urlsplit(url).path):
                    urls.append(url)
                else:
                    self.skipped += 1
        return urls

    def look(self, url):
        head = self.session.request("HEAD", url)
        if not head.ok or not head.headers.get("content-type", "").startswith("text/html"):
            self.store.put(head, [head.error] if head.error else [], 0)
            return
        page = self.session.request("GET", url)
        found, problems, value = checks.inspect(page)
        self.links[url] = [link for link in found.links]
        self.store.put(page, problems, value)

    def worker(self):
        while True:
            url = self.todo.get()
            if url is None:
                return
            try:
                self.look(url)
            except Exception:
                logging.exception("while looking at %s", url)

    def run(self):
        urls = self.plan()
        threads = [threading.Thread(target=self.worker) for _ in range(self.jobs)]
        for thread in threads:
            thread.start()
        for url in urls:
            self.todo.put(url)
        for _ in threads:
            self.todo.put(None)
        for thread in threads:
            thread.join()
        return urls


def main(argv=None):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("base")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=250)
    parser.add_argument("--db", default="audit.db")
    args = parser.parse_args(argv or sys.argv[1:])
    store = Store(args.db)
    try:
        audit = Audit(args.base, store, args.jobs, args.rate)
        urls = audit.run()
        report = {"counts": store.summary(), "skipped": audit.skipped, "alike": checks.near_duplicates(store.prints()),
                  "orphans": checks.orphans(urls, audit.links)}
        with open("report.json", "w") as out:
            json.dump(report, out, indent=1)
        return report
    finally:
        store.close()


if __name__ == "__main__":
    main()
