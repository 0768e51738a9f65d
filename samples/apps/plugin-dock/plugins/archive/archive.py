import hashlib
import sqlite3
import zlib

db = None


def setup(options):
    global db
    db = sqlite3.connect(options["db"])
    db.execute("create table if not exists document(hash text primary key, name text, body blob)")


def on_document(payload):
    data = payload["text"].encode()
    key = hashlib.blake2b(data, digest_size=12).hexdigest()
    with db:
        done = db.execute("insert or ignore into document values(?, ?, ?)", (key, payload["name"], zlib.compress(data, 9)))
    return {"hash": key, "new": bool(done.rowcount)}


def on_summary(payload):
    return db.execute("select count(*), sum(length(body)) from document").fetchone()


def teardown():
    db.close()
