"""The regions of app.py by each remedy."""

import functools
import sqlite3

import app
from remedies_kit import Independent, Region


def database(payments):
    connection = sqlite3.connect(":memory:")
    connection.execute("create table payments (number integer, source text, target text, amount integer)")
    if payments:
        app.save(connection, payments)
    return connection


class Book(Region):
    region = "Bank.book: for source, target, amount in payments"

    def prepare(self):
        return (app.make_payments(300_000, 500),)

    def original(self, payments):
        return app.Bank(500).book(payments)


class Save(Region):
    region = "save: for number, (source, target, amount) in enumerate(payments)"

    def prepare(self):
        return (app.make_payments(100_000, 500),)

    def original(self, payments):
        connection = database([])
        app.save(connection, payments)
        connection.close()

    def native(self, payments):
        connection = database([])
        connection.executemany("insert into payments values (?, ?, ?, ?)", ((number, *payment) for number, payment in enumerate(payments)))
        connection.commit()
        connection.close()


class Statements(Region):
    region = "statements: for account in accounts"

    def prepare(self):
        return database(app.make_payments(100_000, 500)), [f"account-{i}" for i in range(25)]

    def original(self, connection, accounts):
        return app.statements(connection, accounts)


class Interest(Region):
    region = "interest: for name, balance in balances.items()"

    def prepare(self):
        return app.Bank(500).balances, 0.01

    def original(self, balances, rate):
        return app.interest(balances, rate)


class Forecast(Independent):
    region = "forecast: for name, balance in balances.items()"

    def prepare(self):
        return app.Bank(500).balances, 4_000

    def original(self, balances, days):
        return app.forecast(balances, days)

    def items(self, balances, days):
        return list(balances.values())

    def task(self, balances, days):
        return functools.partial(app.interest_of, days=days)

    def join(self, results, balances, days):
        return dict(zip(balances, results))


class Suspicious(Region):
    region = "suspicious: for source, target, amount in payments"

    def prepare(self):
        return app.make_payments(300_000, 500), 50

    def original(self, payments, limit):
        return app.suspicious(payments, limit)
