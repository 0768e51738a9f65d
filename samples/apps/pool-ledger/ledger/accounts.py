import sqlite3
import threading
from dataclasses import dataclass
from decimal import Decimal

SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (iban TEXT PRIMARY KEY, owner TEXT, balance INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY, iban TEXT, amount INTEGER, day INTEGER, ref TEXT, state TEXT);
CREATE INDEX IF NOT EXISTS entries_iban ON entries(iban, day);
"""


@dataclass(frozen=True)
class Transfer:
    source: str
    target: str
    amount: Decimal
    day: int
    ref: str

    @property
    def cents(self):
        return int(self.amount * 100)


def valid_iban(text):
    rearranged = text[4:] + text[:4]
    digits = "".join(str(int(c, 36)) for c in rearranged)
    return int(digits) % 97 == 1


class Journal:
    def __init__(self, path="ledger.db"):
        self.conn = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.conn.executescript(SCHEMA)
        self.lock = threading.RLock()

    def open_accounts(self, rows):
        with self.lock:
            self.conn.execute("BEGIN")
            self.conn.executemany("INSERT OR REPLACE INTO accounts VALUES (?, ?, ?)", rows)
            self.conn.execute("COMMIT")

    def balance(self, iban):
        with self.lock:
            row = self.conn.execute("SELECT balance FROM accounts WHERE iban = ?", (iban,)).fetchone()
        return row[0] if row else None

    def book(self, transfer, state):
        with self.lock:
            self.conn.execute("BEGIN IMMEDIATE")
            try:
                for iban, sign in ((transfer.source, -1), (transfer.target, 1)):
                    amount = sign * transfer.cents
                    self.conn.execute("UPDATE accounts SET balance = balance + ? WHERE iban = ?", (amount, iban))
                    self.conn.execute("INSERT INTO entries (iban, amount, day, ref, state) VALUES (?, ?, ?, ?, ?)",
                                      (iban, amount, transfer.day, transfer.ref, state))
            except BaseException:
                self.conn.execute("ROLLBACK")
                raise
            self.conn.execute("COMMIT")

    def entries(self, iban=None):
        query, args = "SELECT iban, amount, day, ref FROM entries", ()
        if iban:
            query, args = query + " WHERE iban = ?", (iban,)
        with self.lock:
            return self.conn.execute(query + " ORDER BY day, id", args).fetchall()

    def export(self, path):
        with self.lock, open(path, "w", encoding="utf-8") as out:
            for statement in self.conn.iterdump():
                out.write(statement + "\n")

    def close(self):
        self.conn.close()


class AccountLocks:
    """Locks of two accounts, always taken in the same order."""

    def __init__(self):
        self.guard = threading.Lock()
        self.locks = {}

    def of(self, iban):
        with self.guard:
            return self.locks.setdefault(iban, threading.Lock())

    def both(self, one, other):
        first, second = sorted((one, other))
        return self.of(first), self.of(second)
