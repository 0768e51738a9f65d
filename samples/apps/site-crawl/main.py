import argparse
import json
import os
import sys

from crawler import Crawl
from frontier import Frontier, Rules
from graph import components, hubs, pagerank
from search import Index


def load_seeds(path):
    base = os.environ.get("CRAWL_BASE", "")
    with open(path) as f:
        return [base + line.strip() if line.startswith("/") else line.strip() for line in f if line.strip() and not line.startswith("#")]


def report(path, crawl, ranks, index, queries):
    best = sorted(ranks.items(), key=lambda item: (-item[1], item[0]))[:20]
    answers = {q: index.search(q, ranks) for q in queries}
    result = {"pages": len(crawl.pages), "failed": sorted(crawl.failed), "best": best, "answers": answers,
              "islands": len(components(crawl.links)), "hubs": hubs(crawl.links, 10)}
    with open(path, "w") as f:
        json.dump(result, f, indent=2)
    return result


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("seeds")
    parser.add_argument("--threads", type=int, default=5)
    parser.add_argument("--pages", type=int, default=150)
    parser.add_argument("--out", default="crawl.json")
    parser.add_argument("--query", action="append", default=[])
    args = parser.parse_args(argv)
    rules = Rules()
    frontier = Frontier(rules, args.pages)
    for url in load_seeds(args.seeds):
        frontier.add(url, 0)
    crawl = Crawl(frontier, args.threads)
    crawl.run()
    index = Index()
    for url, text in sorted(crawl.pages.items()):
        index.add(url, text)
    ranks = pagerank(crawl.links)
    result = report(args.out, crawl, ranks, index, args.query)
    print(result["pages"], "pages", file=sys.stderr)
    return result


if __name__ == "__main__":
    main()
