#!/usr/bin/env python3
import datetime as dt
import os
import sys
from pathlib import Path

import ledger
import matching
import statements


def import_all(folder):
    bookings, log = [], []
    for path in sorted(Path(folder).glob("*.csv")):
        some, errors = statements.read_statement(path)
        bookings += some
        log += [f"{path.name}:{line}: {what}" for line, what in errors]
    return bookings, log


def describe(pairs, unmatched, twice, total):
    yield f"matched {len(pairs)}, unmatched {len(unmatched)}, suspicious {len(twice)}, balance {total} EUR"
    for booking in unmatched:
        yield f"  ? {booking.day} {booking.amount:>12} {booking.currency} {booking.party}"
    for a, _ in twice:
        yield f"  2x {a.day} {a.amount:>12} {a.party}"


def reconcile(con, folder, office, today):
    bookings, log = import_all(folder)
    income = [b for b in bookings if b.amount > 0]
    matcher = matching.Matcher(ledger.open_invoices(con))
    pairs, unmatched = matcher.match(income)
    for booking, invoices in pairs:
        ledger.record(con, booking, invoices)
    twice = matching.duplicates(bookings)
    total = matching.balance(bookings, ledger.rates(office, today))
    ledger.append_log("reconcile.log", [*log, *describe(pairs, unmatched, twice, total)])
    return len(pairs), len(unmatched)


def send_reminders(con, office, today, most=10):
    sent = 0
    for customer, count, total in ledger.overdue(con, today)[:most]:
        sent += ledger.remind(office, customer, count, total)
    return sent


def main(argv):
    folder, today = argv[0], dt.date.fromisoformat(argv[1])
    office = os.environ["OFFICE"]
    with ledger.locked("ledger.lock"):
        con = ledger.connect("ledger.db")
        try:
            counts = reconcile(con, folder, office, today)
            return (*counts, send_reminders(con, office, today))
        finally:
            con.close()


if __name__ == "__main__":
    print(main(sys.argv[1:]))
