#!/usr/bin/env python3
"""Imports packed station observations (fixed width) into sqlite.

usage: main.py DATABASE ARCHIVE... [--workers N] [--verify]
"""
import argparse
import contextlib
import fcntl
import os
import sys
import time

from database import Database
from parallel import parse_all
from unpack import members, stage
from verify import checksum_rows, Audit


@contextlib.contextmanager
def exclusive(path, timeout=5.0):
    """Holds the lock file; waits for another import to end."""
    until = time.monotonic() + timeout
    with open(path, "w") as f:
        while True:
            try:
                fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise TimeoutError(path) from None
                time.sleep(0.01)
        f.write(str(os.getpid()))
        yield


def progress(done, total, stream=sys.stderr):
    if stream.isatty():
        stream.write(f"\r{done}/{total}")


def import_archive(db, archive, workers):
    files = stage(archive, archive + ".d")
    skipped = 0
    for n, (station, rows, bad) in enumerate(parse_all(files, workers), 1):
        db.add_station(station)
        db.insert(station["id"], rows)
        skipped += bad
        progress(n, len(files))
    db.finish(os.path.basename(archive))
    return skipped


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("archives", nargs="+")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--verify", action="store_true")
    args = parser.parse_args(argv)
    with exclusive(args.database + ".lock"):
        db = Database(args.database)
        try:
            skipped = 0
            for archive in args.archives:
                if not db.has(os.path.basename(archive)):
                    skipped += import_archive(db, archive, args.workers)
            db.build_summary()
            if args.verify:
                Audit(db).run()
                print(checksum_rows(db.rows()), sum(1 for _ in members(args.archives[0])))
            return skipped
        finally:
            db.close()


if __name__ == "__main__":
    print("skipped", main())
