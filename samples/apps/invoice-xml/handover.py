"""Where converted files go: through the partner's filter, into their folder, on record."""
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ET
from contextlib import closing


def open_record(path):
    db = sqlite3.connect(path, timeout=5)
    db.execute("pragma synchronous = full")
    db.execute("create table if not exists sent (name text primary key, size int, items int, at real)")
    db.execute("create table if not exists item (name text, article text, quantity real, price real)")
    db.commit()
    return db


def record(db, name, root):
    rows = [(name, i.findtext("article"), float(i.findtext("quantity")), float(i.findtext("price"))) for i in root.iter("item")]
    with db:
        db.execute("insert or replace into sent values (?, ?, ?, ?)", (name, 0, len(rows), time.time()))
        db.execute("delete from item where name = ?", (name,))
        db.executemany("insert into item values (?, ?, ?, ?)", rows)


def best_sellers(db, count=10):
    query = """select article, sum(quantity * price) as revenue, count(distinct name) from item
               group by article order by revenue desc limit ?"""
    return db.execute(query, (count,)).fetchall()


def sign(path, command):
    """The partner's signing tool reads the document and writes what to append."""
    with open(path, "rb") as source:
        done = subprocess.run(command, stdin=source, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().strip()


def deliver(path, folder):
    os.makedirs(folder, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as target, open(path, "rb") as source:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    target = os.path.join(folder, os.path.basename(path))
    os.replace(temporary, target)
    return target


def acknowledged(path, patience=1.0):
    end = time.monotonic() + patience
    while not os.path.exists(path + ".ack"):
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def reread(path):
    return ET.parse(path).getroot()


def history(path):
    with closing(open_record(path)) as db:
        return best_sellers(db)
