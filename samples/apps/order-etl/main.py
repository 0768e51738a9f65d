"""Nightly load: order files of the branches (CSV, JSON lines, XML) into one cleaned data set.

    python main.py INBOX OUT
"""
import json
import os
import pathlib
import sys
import time

from extract import records
from load import load_orders, monthly_rows, publish
from transform import Cleaner, dedupe, enrich, read_rates


def spool_files(inbox):
    found = sorted(p for p in pathlib.Path(inbox).iterdir() if p.suffix in (".csv", ".jsonl", ".xml", ".gz"))
    return [p for p in found if settled(p)]


def settled(path, pause=0.02):
    """Whether nobody is writing to the file any more."""
    before = os.stat(path).st_size
    time.sleep(pause)
    return os.stat(path).st_size == before


def pipeline(paths, cleaner, rates):
    rows = (row for path in paths for row in records(path))
    return enrich(dedupe(cleaner.clean(rows)), rates)


def write_rejects(path, rejects):
    with open(path, "w", encoding="utf-8") as out:
        for reason, row in rejects:
            out.write(json.dumps({"reason": reason, "row": row}, sort_keys=True) + "\n")


def write_checkpoint(path, done):
    part = str(path) + ".part"
    with open(part, "w") as out:
        json.dump({"done": [p.name for p in done]}, out)
        out.flush()
        os.fsync(out.fileno())
    os.replace(part, path)


def main(argv):
    inbox, out = argv
    out = pathlib.Path(out)
    out.mkdir(exist_ok=True)
    paths = spool_files(inbox)
    rates = read_rates(os.environ.get("RATE_COMMAND", "cat rates.txt"))
    cleaner = Cleaner()
    count = load_orders(out / "orders.db", pipeline(paths, cleaner, rates))
    write_rejects(out / "rejects.jsonl", cleaner.rejects)
    publish(out / "monthly.csv", monthly_rows(out / "orders.db"))
    write_checkpoint(out / "checkpoint.json", paths)
    return count, len(cleaner.rejects)


if __name__ == "__main__":
    print("%d orders, %d rejected" % main(sys.argv[1:]))
