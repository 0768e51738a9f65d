"""The ledger on disk, and the tellers who write it."""
import queue
import sqlite3
import threading
import time
from datetime import date
from decimal import Decimal

from accounts import Account, Overdrawn

SCHEMA = """
create table if not exists account (number text primary key, owner text, balance text);
create table if not exists entry (id integer primary key, number text, day text, amount text, why text);
create index if not exists entry_day on entry (day);
"""


class Vault:
    def __init__(self, path):
        self.path = path
        self.local = threading.local()
        self.db.executescript(SCHEMA)

    @property
    def db(self):
        if not hasattr(self.local, "db"):
            self.local.db = sqlite3.connect(self.path, timeout=10)
            self.local.db.execute("pragma synchronous = normal")
        return self.local.db

    def store(self, accounts):
        rows = [(a.number, str(day), str(amount), why) for a in accounts for day, amount, why in a.entries]
        with self.db as db:
            db.executemany("insert or replace into account values (?, ?, ?)", [(a.number, a.owner, str(a.balance)) for a in accounts])
            db.executemany("insert into entry (number, day, amount, why) values (?, ?, ?, ?)", rows)
        return len(rows)

    def load(self, number):
        owner, balance = self.db.execute("select owner, balance from account where number = ?", (number,)).fetchone()
        account = Account(number, owner, Decimal(balance))
        for day, amount, why in self.db.execute("select day, amount, why from entry where number = ? order by id", (number,)):
            account.entries.append((date.fromisoformat(day), Decimal(amount), why))
        return account

    def turnover(self):
        return self.db.execute("""select substr(day, 1, 7) as month, count(*), sum(abs(cast(amount as real)))
                                  from entry group by month order by month""").fetchall()

    def audit(self):
        sums = {}
        for number, amount in self.db.execute("select number, amount from entry"):
            sums[number] = sums.get(number, Decimal(0)) + Decimal(amount)
        return [n for n, b in self.db.execute("select number, balance from account") if sums.get(n, 0) != Decimal(b)]


class Counter:
    """Customers queue; each teller takes one after the other."""

    def __init__(self, tellers, service_time):
        self.line = queue.Queue(maxsize=8)
        self.service_time = service_time
        self.served, self.refused = 0, 0
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.work, name=f"teller{k}") for k in range(tellers)]
        for thread in self.threads:
            thread.start()

    def work(self):
        while (customer := self.line.get()) is not None:
            self.serve(*customer)
            self.line.task_done()

    def serve(self, account, amount, day):
        time.sleep(self.service_time)
        with self.lock:
            try:
                if amount < 0:
                    account.withdraw(-amount, day, "counter")
                else:
                    account.deposit(amount, day, "counter")
                self.served += 1
            except Overdrawn:
                self.refused += 1

    def arrive(self, account, amount, day):
        self.line.put((account, amount, day))

    def close(self):
        self.line.join()
        for _ in self.threads:
            self.line.put(None)
        for thread in self.threads:
            thread.join()
        return self.served, self.refused
