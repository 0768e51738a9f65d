"""feed-digest: read feeds, keep what is new, write a digest.

    python main.py subscriptions.opml --out digest.html [--jobs 4]
"""
import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import fetch
import parse
import rank
import store


def read_subscriptions(path, base):
    outlines = parse.outlines(path)
    return [(title, base + url if url.startswith("/") else url) for title, url in outlines]


def poll(feeds, known, jobs):
    """Downloads all feeds; yields (title, bytes or None)."""
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        waiting = [(title, url, pool.submit(fetch.conditional_get, url, known.get(url))) for title, url in feeds]
        results = []
        for title, url, future in waiting:
            try:
                results.append((title, url, future.result()))
            except fetch.FeedError as error:
                print(f"{title}: {error}", file=sys.stderr)
    return results


def collect(answers, archive):
    fresh = []
    for title, url, answer in answers:
        if answer is None:
            continue
        archive.remember(url, answer.etag)
        entries = parse.entries(answer.body)
        fresh.extend(archive.add(title, entries))
    archive.commit()
    return fresh


def enrich(entries, limit):
    for entry in entries[:limit]:
        entry.full_text = fetch.article_text(entry.link)


def write_digest(path, groups):
    with open(path, "w", encoding="utf-8") as out:
        out.write("<!doctype html><meta charset=utf-8><title>Digest</title>\n")
        for group in groups:
            out.write(f"<h2>{parse.escape(group.label)}</h2>\n<ul>\n")
            for entry in group.entries:
                out.write(parse.item_html(entry))
            out.write("</ul>\n")


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("opml")
    parser.add_argument("--out", default="digest.html")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--articles", type=int, default=6)
    args = parser.parse_args(argv)
    archive = store.Archive("feeds.db")
    try:
        feeds = read_subscriptions(args.opml, os.environ.get("FEED_BASE", ""))
        answers = poll(feeds, archive.etags(), args.jobs)
        fresh = collect(answers, archive)
        ranked = rank.order(fresh)
        enrich(ranked, args.articles)
        groups = rank.group(ranked[:120])
        write_digest(args.out, groups)
        return len(fresh), len(groups)
    finally:
        archive.close()


if __name__ == "__main__":
    print("%d new entries in %d groups" % main())
