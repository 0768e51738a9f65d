"""Crawls a hole, keeps what is readable, answers searches."""
import logging
import threading
import time
from queue import Queue

import gopher
import text
from store import Store


class Crawler:
    def __init__(self, store, workers=3, limit=100, pause=0.005):
        self.store, self.limit, self.pause = store, limit, pause
        self.queue, self.seen = Queue(), set()
        self.lock, self.errors = threading.Lock(), []
        self.threads = [threading.Thread(target=self.worker, daemon=True) for _ in range(workers)]

    def offer(self, item, depth):
        with self.lock:
            if item.key in self.seen or len(self.seen) >= self.limit:
                return False
            self.seen.add(item.key)
        self.queue.put((item, depth))
        return True

    def worker(self):
        while True:
            job = self.queue.get()
            try:
                if job is None:
                    return
                self.visit(*job)
            except (OSError, ValueError) as e:
                self.errors.append((job, e))
            finally:
                self.queue.task_done()

    def visit(self, item, depth):
        if item.kind == "1":
            for child in gopher.fetch_menu(item):
                if child.kind in "01" and depth:
                    self.offer(child, depth - 1)
        else:
            self.keep(item, gopher.fetch_text(item))
        time.sleep(self.pause)

    def keep(self, item, body):
        counts = text.terms(body)
        with self.lock:
            self.store.put(item.key, item.title, body, counts)

    def crawl(self, host, port, depth=4):
        for t in self.threads:
            t.start()
        self.offer(gopher.Item("1", "root", "", host, port), depth)
        self.queue.join()
        for _ in self.threads:
            self.queue.put(None)
        for t in self.threads:
            t.join()
        logging.debug("%d errors", len(self.errors))
        return len(self.seen)


def excerpt(store, number, width=60, lines=12):
    return "\n".join(text.reflow(store.get(number), width).split("\n")[:lines])


def lookup(store, query):
    return [(title, round(score, 2), excerpt(store, page)) for score, page, title in text.rank(store, query)]


def ask_remote(host, port, words):
    box = next(i for i in gopher.fetch_menu(gopher.Item("1", "", "", host, port)) if i.kind == "7")
    return [(i.title, gopher.fetch_text(i)[:200]) for i in gopher.search(box, words) if i.kind == "0"]
