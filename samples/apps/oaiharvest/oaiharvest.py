#!/usr/bin/env python3
"""Harvests metadata from repositories of universities (OAI-PMH) into a catalogue.

usage: oaiharvest.py CATALOGUE REPOSITORY-URL...
"""
import gzip
import json
import re
import sqlite3
import sys
import time
import unicodedata
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict

import export

OAI = "{http://www.openarchives.org/OAI/2.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"


class OaiError(Exception):
    pass


def ask(base, **params):
    url = base + "?" + urllib.parse.urlencode(params)
    for attempt in range(4):
        try:
            with urllib.request.urlopen(urllib.request.Request(url, headers={"Accept-Encoding": "gzip"}), timeout=20) as answer:
                data = answer.read()
                if answer.headers.get("Content-Encoding") == "gzip":
                    data = gzip.decompress(data)
        except urllib.error.HTTPError as e:
            if e.code != 503:
                raise
            time.sleep(float(e.headers["Retry-After"]))
            continue
        root = ET.fromstring(data)
        error = root.find(OAI + "error")
        if error is not None and error.get("code") != "noRecordsMatch":
            raise OaiError(error.get("code"), error.text)
        return root
    raise OaiError("busy", url)


def identify(base):
    root = ask(base, verb="Identify").find(OAI + "Identify")
    return {child.tag[len(OAI):]: child.text for child in root}


def sets(base):
    root = ask(base, verb="ListSets")
    return {s.findtext(OAI + "setSpec"): s.findtext(OAI + "setName") for s in root.iter(OAI + "set")}


def record_of(element):
    header = element.find(OAI + "header")
    record = defaultdict(list)
    record["id"] = header.findtext(OAI + "identifier")
    record["stamp"] = header.findtext(OAI + "datestamp")
    record["deleted"] = header.get("status") == "deleted"
    metadata = element.find(OAI + "metadata")
    if metadata is not None:
        for field in metadata[0]:
            if field.text and field.tag.startswith(DC):
                record[field.tag[len(DC):]].append(" ".join(field.text.split()))
    return dict(record)


def records(base, since=None, only=None):
    params = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}
    if since:
        params["from"] = since
    if only:
        params["set"] = only
    while True:
        root = ask(base, **params)
        for element in root.iter(OAI + "record"):
            yield record_of(element)
        token = root.find(f"{OAI}ListRecords/{OAI}resumptionToken")
        if token is None or not token.text:
            return
        params = {"verb": "ListRecords", "resumptionToken": token.text}


def year_of(record):
    for text in record.get("date", []):
        m = re.search(r"\b(1[5-9]\d\d|20\d\d)\b", text)
        if m:
            return int(m[1])
    return None


def key_of(record):
    """The same work has the same key, however its title is spelt."""
    title = unicodedata.normalize("NFKD", (record.get("title") or [""])[0].lower())
    title = re.sub(r"[^a-z0-9]", "", title)
    author = (record.get("creator") or [""])[0].split(",")[0].lower()
    return f"{author[:12]}:{title[:40]}:{year_of(record) or ''}"


class Catalogue:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.executescript("""
            create table if not exists source (base text primary key, name text, last text);
            create table if not exists record (id text primary key, base text, work text, year int, body text);
            create index if not exists work on record (work);
            create table if not exists subject (id text, name text);
        """)

    def last(self, base):
        row = self.db.execute("select last from source where base = ?", (base,)).fetchone()
        return row and row[0]

    def save_page(self, base, page):
        with self.db:
            for r in page:
                self.db.execute("delete from subject where id = ?", (r["id"],))
                if r["deleted"]:
                    self.db.execute("delete from record where id = ?", (r["id"],))
                    continue
                self.db.execute("insert or replace into record values (?, ?, ?, ?, ?)", (r["id"], base, key_of(r), year_of(r), json.dumps(r)))
                self.db.executemany("insert into subject values (?, ?)", [(r["id"], s.lower()) for s in r.get("subject", [])])

    def finish(self, base, name, stamp):
        with self.db:
            self.db.execute("insert or replace into source values (?, ?, ?)", (base, name, stamp))

    def doubles(self):
        return self.db.execute("select work, count(*), group_concat(id) from record group by work having count(*) > 1 order by 2 desc").fetchall()

    def years(self):
        return dict(self.db.execute("select year, count(*) from record where year is not null group by year"))

    def top_subjects(self, n=10):
        return self.db.execute("select name, count(*) from subject group by name order by 2 desc, 1 limit ?", (n,)).fetchall()

    def all(self):
        for (body,) in self.db.execute("select body from record order by work"):
            yield json.loads(body)


def in_pages(items, size=50):
    page = []
    for item in items:
        page.append(item)
        if len(page) == size:
            yield page
            page = []
    if page:
        yield page


def harvest(base, catalogue, only=None):
    who = identify(base)
    since, stamp, count = catalogue.last(base), "", 0
    for page in in_pages(records(base, since, only)):
        catalogue.save_page(base, page)
        stamp = max(stamp, max(r["stamp"] for r in page))
        count += len(page)
    catalogue.finish(base, who["repositoryName"], stamp or since)
    return count


def coauthors(catalogue):
    pairs = Counter()
    for record in catalogue.all():
        names = sorted(set(record.get("creator", [])))
        pairs.update((a, b) for i, a in enumerate(names) for b in names[i + 1:])
    return pairs.most_common(20)


def main(argv):
    if len(argv) < 3:
        sys.exit(__doc__)
    catalogue = Catalogue(argv[1])
    counts = {}
    for base in argv[2:]:
        try:
            print(base, ", ".join(sets(base).values()))
            counts[base] = harvest(base, catalogue)
        except (OaiError, OSError) as e:
            counts[base] = None
            print(base, "failed:", e, file=sys.stderr)
    export.bibtex(catalogue.all(), "works.bib")
    export.site(catalogue, "site")
    return counts, catalogue.doubles(), coauthors(catalogue)


if __name__ == "__main__":
    main(sys.argv)
