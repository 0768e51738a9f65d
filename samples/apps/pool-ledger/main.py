import argparse
import csv
import functools
import os
import queue
import threading
from decimal import Decimal

from ledger.accounts import AccountLocks, Journal, Transfer, valid_iban
from ledger.pool import BankConnection, Pool
from ledger.reconcile import Matcher, interest, subset_for


def read_accounts(path):
    with open(path, newline="") as handle:
        return [(r["iban"], r["owner"], int(r["balance"])) for r in csv.DictReader(handle) if valid_iban(r["iban"])]


def read_transfers(path):
    with open(path, newline="") as handle:
        return [Transfer(r["source"], r["target"], Decimal(r["amount"]), int(r["day"]), r["ref"])
                for r in csv.DictReader(handle)]


class Processor:
    def __init__(self, journal, pool, threads):
        self.journal = journal
        self.pool = pool
        self.locks = AccountLocks()
        self.todo = queue.Queue(maxsize=8)
        self.states = {}
        self.threads = [threading.Thread(target=self.work) for _ in range(threads)]

    def clear(self, transfer):
        with self.pool.lease() as bank:
            bank.ask("HOLD", transfer.source, transfer.cents)
            return bank.ask("SEND", transfer.target, transfer.cents, transfer.ref)[0]

    def handle(self, transfer):
        first, second = self.locks.both(transfer.source, transfer.target)
        with first, second:
            if (self.journal.balance(transfer.source) or 0) < transfer.cents:
                return "REFUSED"
            state = self.clear(transfer)
            self.journal.book(transfer, state)
            return state

    def work(self):
        while (transfer := self.todo.get()) is not None:
            self.states[transfer.ref] = self.handle(transfer)

    def process(self, transfers):
        for thread in self.threads:
            thread.start()
        for transfer in transfers:
            self.todo.put(transfer)
        for _ in self.threads:
            self.todo.put(None)
        for thread in self.threads:
            thread.join()
        return self.states


def fetch_statement(pool, day):
    with pool.lease() as bank:
        return [(iban, int(amount), int(on), ref.strip()) for iban, amount, on, ref in bank.rows("STATEMENT", day)]


def reconcile(journal, pool, days):
    matcher = Matcher(journal.entries())
    matched, missing = [], []
    for day in days:
        found, left = matcher.match(fetch_statement(pool, day))
        matched += found
        missing += left
    leftovers = sorted(amount for (_, amount), group in matcher.by_amount.items() for _ in group if amount > 0)
    solved = sum(subset_for(leftovers[:60], row[1]) is not None for row in missing[:6])
    return len(matched), len(missing), solved


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--db", default="ledger.db")
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--connections", type=int, default=3)
    parser.add_argument("command", choices=["pay", "reconcile", "interest", "export"])
    parser.add_argument("files", nargs="*")
    args = parser.parse_args(argv)
    journal = Journal(args.db)
    pool = Pool(functools.partial(BankConnection, os.environ["BANK"]), args.connections)
    try:
        if args.command == "pay":
            journal.open_accounts(read_accounts(args.files[0]))
            states = Processor(journal, pool, args.threads).process(read_transfers(args.files[1]))
            return {state: list(states.values()).count(state) for state in set(states.values())}
        if args.command == "reconcile":
            return reconcile(journal, pool, range(1, 13))
        if args.command == "interest":
            return {iban: interest(journal.entries(iban), 365) for iban, _, _ in read_accounts(args.files[0])}
        return journal.export(args.files[0])
    finally:
        pool.close()
        journal.close()


if __name__ == "__main__":
    print(main())
