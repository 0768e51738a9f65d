#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Nightly: gets what partners have put on their servers, checks, archives and acknowledges it, and tells somebody."""
import fcntl
import ftplib
import gzip
import json
import os
import shutil
import sys
import tempfile

import config
import inspect_
import notify
import transfer


class AlreadyRunning(Exception):
    pass


class Lock(object):
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.file = open(self.path, "w")
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self.file.close()
            raise AlreadyRunning(self.path)
        return self

    def __exit__(self, *exc):
        self.file.close()


class Ledger(object):
    """Which files were seen, so that none is taken twice."""

    def __init__(self, path):
        self.path = path
        self.seen = {}
        if os.path.exists(path):
            with open(path) as f:
                self.seen = json.load(f)

    def has(self, partner, digest):
        return digest in self.seen.get(partner, ())

    def add(self, partner, name, digest):
        self.seen.setdefault(partner, {})[digest] = name

    def save(self):
        with open(self.path, "w") as f:
            json.dump(self.seen, f, indent=1, sort_keys=True)


def archive(path, folder):
    if not os.path.isdir(folder):
        os.makedirs(folder)
    target = os.path.join(folder, os.path.basename(path) + ".gz")
    with open(path, "rb") as src, gzip.open(target, "wb", 6) as dst:
        shutil.copyfileobj(src, dst)
    os.remove(path)
    return target


def take(link, partner, name, work, ledger):
    path = os.path.join(work, name)
    digest = link.download(name, path)
    if ledger.has(partner.name, digest):
        os.remove(path)
        return None
    ledger.add(partner.name, name, digest)
    return path


def acknowledge(link, name, records, work):
    ack = os.path.join(work, name + ".ack")
    with open(ack, "w") as f:
        f.write("ACK %s %d\n" % (name, len(records)))
    link.upload(ack, os.path.basename(ack))


def haul_partner(partner, general, ledger):
    result = {"files": [], "bytes": 0, "records": 0, "total": 0, "problems": []}
    work = tempfile.mkdtemp()
    try:
        with transfer.Link(partner) as link:
            for name, size in link.listing():
                if not partner.wants(name, size):
                    continue
                path = take(link, partner, name, work, ledger)
                if path is None:
                    result["problems"].append(name + " was sent before")
                    continue
                try:
                    records, errors = inspect_.read_orders(path)
                except inspect_.Rejected as e:
                    result["problems"].append("%s: %s" % (name, e))
                    continue
                errors += ["order %d twice" % n for n in inspect_.duplicates(records)]
                result["problems"] += errors
                result["records"] += len(records)
                result["total"] += sum(inspect_.by_customer(records).values())
                result["files"].append(archive(path, os.path.join(general["archive"], partner.name)))
                acknowledge(link, name, records, work)
                if not partner.keep:
                    link.remove(name)
            result["bytes"] = link.bytes
    finally:
        shutil.rmtree(work)
    return result


def main(argv):
    general, partners = config.load(argv[1])
    ledger = Ledger(general["ledger"])
    results = {}
    with Lock(general["lock"]):
        for partner in partners:
            try:
                results[partner.name] = haul_partner(partner, general, ledger)
            except (OSError, EOFError, ftplib.Error) as e:
                results[partner.name] = {"error": "%s: %s" % (partner, e)}
        ledger.save()
    mail = notify.make_mail("haul@example.org", ["night@example.org"], results)
    notify.send(mail, "127.0.0.1", int(config.expand(general["smtp"])))
    return results


if __name__ == "__main__":
    main(sys.argv)
