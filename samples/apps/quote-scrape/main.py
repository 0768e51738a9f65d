import argparse
import asyncio
import os
import sys

from scrape.analysis import Concordance, markov_table, babble, similar_pairs
from scrape.client import Client
from scrape.export import write_json, write_xml
from scrape.site import QuoteSite


async def gather_quotes(base, limit):
    async with Client(base, limit) as client:
        site = QuoteSite(client)
        await site.login("reader", "secret")
        topics = await site.topics()
        batches = await asyncio.gather(*(site.all_pages(topic) for topic in topics))
        quotes = [quote for batch in batches for quote in batch]
        await site.add_authors(quotes)
        return quotes


def analyse(quotes, seed):
    concordance = Concordance()
    for quote in quotes:
        concordance.add(quote)
    table = markov_table(quotes)
    return {
        "phrases": concordance.common_phrases(12),
        "alike": similar_pairs(quotes, 0.6),
        "babble": [babble(table, seed + n) for n in range(30)],
    }


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", default=os.environ.get("QUOTE_SITE", "http://localhost:8080"))
    parser.add_argument("--limit", type=int, default=6, help="requests at a time")
    parser.add_argument("--out", default="quotes")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(argv)
    quotes = asyncio.run(gather_quotes(args.base, args.limit))
    result = analyse(quotes, args.seed)
    write_json(args.out + ".json", quotes, result)
    write_xml(args.out + ".xml", quotes)
    print(len(quotes), "quotes", file=sys.stderr)
    return quotes, result


if __name__ == "__main__":
    main()
