"""Books payments, keeps them in a small database, and searches them."""

import random
import sqlite3
import threading


class Bank:
    def __init__(self, accounts):
        self.balances = {f"account-{i}": 1000 for i in range(accounts)}
        self.lock = threading.Lock()
        self.refused = 0

    def transfer(self, source, target, amount):
        with self.lock:
            if self.balances[source] < amount:
                self.refused += 1
                return False
            self.balances[source] -= amount
            self.balances[target] += amount
            return True

    def book(self, payments):
        done = 0
        for source, target, amount in payments:
            if self.transfer(source, target, amount):
                done += 1
        return done


def make_payments(count, accounts):
    rng = random.Random(3)
    return [(f"account-{rng.randrange(accounts)}", f"account-{rng.randrange(accounts)}", rng.randrange(1, 400)) for _ in range(count)]


def save(connection, payments):
    for number, (source, target, amount) in enumerate(payments):
        connection.execute("insert into payments values (?, ?, ?, ?)", (number, source, target, amount))
    connection.commit()


def statements(connection, accounts):
    found = {}
    for account in accounts:
        found[account] = connection.execute("select sum(amount), count(*) from payments where target = ?", (account,)).fetchone()
    return found


def interest(balances, rate):
    return {name: round(balance * (1 + rate), 2) for name, balance in balances.items()}


def interest_of(balance, days):
    for day in range(days):
        balance += round(balance * 0.0001 * (1 + day % 7 / 100), 6)
    return balance


def forecast(balances, days):
    results = {}
    for name, balance in balances.items():
        results[name] = interest_of(balance, days)
    return results


def suspicious(payments, limit):
    for source, target, amount in payments:
        if source == target and amount > limit:
            return source
    return None


def main():
    bank = Bank(500)
    payments = make_payments(300_000, 500)
    print(bank.book(payments), bank.refused)
    connection = sqlite3.connect(":memory:")
    connection.execute("create table payments (number integer, source text, target text, amount integer)")
    save(connection, payments[:100_000])
    print(len(statements(connection, [f"account-{i}" for i in range(25)])))
    print(len(interest(bank.balances, 0.01)))
    print(len(forecast(bank.balances, 4_000)))
    print(suspicious(payments, 50))


if __name__ == "__main__":
    main()
