import csv
import itertools
import os
import sqlite3

BATCH = 500


def connect(path):
    db = sqlite3.connect(path)
    db.execute("create table if not exists orders(id text, branch text, customer text, day text, currency text, eur real, "
               "primary key(branch, id)) without rowid")
    return db


def batches(rows, size=BATCH):
    rows = iter(rows)
    while batch := list(itertools.islice(rows, size)):
        yield batch


def insert_batch(db, batch):
    with db:
        db.executemany("insert or replace into orders values(?, ?, ?, ?, ?, ?)",
                       [(r["id"], r["branch"], r["customer"], r["date"].isoformat(), r["currency"], float(r["eur"])) for r in batch])


def load_orders(path, rows):
    db = connect(path)
    count = 0
    for batch in batches(rows):
        insert_batch(db, batch)
        count += len(batch)
    db.close()
    return count


def monthly_rows(path):
    db = connect(path)
    rows = db.execute("select branch, substr(day, 1, 7) as month, count(*), round(sum(eur), 2), count(distinct customer) "
                      "from orders group by branch, month order by branch, month").fetchall()
    db.close()
    return rows


def publish(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f)
        out.writerow(("branch", "month", "orders", "eur", "customers"))
        out.writerows(rows)
        f.flush()
        os.fsync(f.fileno())
