"""Finds the same books in two library catalogues (MARC-like XML and JSON) and writes one merged catalogue.

    main.py CATALOGUE... --out merged.json [--threshold 0.82] [--upload]
"""
import argparse
import os
import sys

from authority import Authority, NullAuthority
from cluster import Blocks, Clusters, merge
from output import upload, write_diff, write_merged
from readers import read_catalogue
from similar import Comparer


def collect(paths, stream=sys.stderr):
    records = []
    for path in paths:
        before = len(records)
        records.extend(read_catalogue(path))
        print(f"{path}: {len(records) - before} records", file=stream)
    return records


def resolve_authors(records, authority):
    names = sorted({r.author for r in records if r.author})
    found = {}
    for start in range(0, len(names), 20):
        found.update(authority.lookup(names[start:start + 20]))
    for record in records:
        record.author = found.get(record.author, record.author)
    return len(found)


def match(records, threshold):
    comparer = Comparer()
    clusters = Clusters(len(records))
    compared = 0
    for i, j in Blocks(records).pairs():
        compared += 1
        if clusters.find(i) != clusters.find(j) and comparer.score(records[i], records[j]) >= threshold:
            clusters.union(i, j)
    return clusters, compared


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("catalogues", nargs="+")
    parser.add_argument("--out", default="merged.json")
    parser.add_argument("--threshold", type=float, default=0.82)
    parser.add_argument("--upload", action="store_true")
    args = parser.parse_args(argv)
    address = os.environ.get("AUTHORITY_ADDRESS")
    authority = Authority.connect(address) if address else NullAuthority()
    with authority:
        records = collect(args.catalogues)
        resolve_authors(records, authority)
        clusters, _ = match(records, args.threshold)
    merged = [merge([records[k] for k in members]) for members in clusters.groups()]
    old = args.out + ".old"
    if os.path.exists(args.out):
        os.replace(args.out, old)
    write_merged(args.out, merged)
    if os.path.exists(old):
        write_diff(old, args.out, args.out + ".diff")
    if args.upload:
        upload(os.environ["CATALOGUE_HOST"], merged)
    return len(records), len(merged)


if __name__ == "__main__":
    print("%d records, %d books" % main())
