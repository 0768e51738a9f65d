"""main.py INDEX_URL [--workers N] [--rounds N]: a page of what is new"""
import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from feeds import as_html, parse_feed, trending, without_copies
from fetching import Fetcher, GaveUp


def read_index(fetcher, url):
    base = url.rsplit("/", 1)[0]
    return [f"{base}/{line}" for line in fetcher.download(url).decode().split()]


def one_feed(fetcher, url):
    return parse_feed(url.rsplit("/", 1)[1], fetcher.fetch(url))


def gather(fetcher, urls, workers):
    entries, failed = [], []
    with ThreadPoolExecutor(workers, thread_name_prefix="feed") as pool:
        futures = {pool.submit(one_feed, fetcher, url): url for url in urls}
        for future in as_completed(futures):
            try:
                entries += future.result()
            except GaveUp as error:
                failed.append(str(error))
    return entries, failed


def write_page(entries, path):
    with open(path, "w", encoding="utf-8") as f:
        f.write(as_html(entries))


def summary(entries, failed, started):
    feeds = len({e.feed for e in entries})
    return f"{len(entries)} entries of {feeds} feeds, {len(failed)} failed, {time.monotonic() - started:.2f} s"


def round_trip(fetcher, url, workers, target):
    started = time.monotonic()
    entries, failed = gather(fetcher, read_index(fetcher, url), workers)
    fresh = without_copies(entries)
    write_page(fresh, target)
    print(summary(fresh, failed, started), *trending(fresh))
    return len(fresh), len(failed)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("index")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--target", default="news.html")
    args = parser.parse_args(argv)
    results = []
    for _ in range(args.rounds):
        fetcher = Fetcher("feed-pool/1.0")
        results.append(round_trip(fetcher, args.index, args.workers, args.target))
    return results


if __name__ == "__main__":
    sys.exit(not main())
