import random
import sys
from datetime import date, timedelta
from decimal import Decimal

from accounts import Account, Overdrawn, annuity, occurrences
from vault import Counter, Vault


def open_accounts(count, rng):
    return [Account(f"DE{1000 + k}", rng.choice(["Ada", "Ben", "Cem", "Dana"]) + f" {k}", limit=Decimal(rng.choice([0, 500]))) for k in range(count)]


def standing_orders(accounts, year, rng):
    orders = []
    for account in accounts:
        orders += [(d, account, Decimal(rng.randint(1500, 4000)), "salary") for d in occurrences(date(year, 1, 28), "month-end", date(year, 12, 31))]
        orders += [(d, account, -Decimal(rng.randint(400, 1500)), "rent") for d in occurrences(date(year, 1, 3), "month", date(year, 12, 31))]
        orders += [(d, account, -Decimal(rng.randint(20, 90)), "market") for d in occurrences(date(year, 1, 5), "week", date(year, 12, 31))]
    return sorted(orders, key=lambda o: (o[0], o[1].number))


def run_orders(orders):
    refused = 0
    for day, account, amount, why in orders:
        try:
            account.deposit(amount, day, why) if amount > 0 else account.withdraw(-amount, day, why)
        except Overdrawn:
            refused += 1
    return refused


def counter_day(accounts, rng, customers, day):
    counter = Counter(3, 0.004)
    for _ in range(customers):
        counter.arrive(rng.choice(accounts), Decimal(rng.randint(-900, 600)), day)
    return counter.close()


def close_year(accounts, year):
    for account in accounts:
        amount = account.interest(year)
        if amount:
            account.deposit(amount, date(year, 12, 31), "interest")


def main(argv):
    path, count, seed = argv[0], int(argv[1]), int(argv[2])
    rng = random.Random(seed)
    accounts = open_accounts(count, rng)
    refused = run_orders(standing_orders(accounts, 2024, rng))
    served = [counter_day(accounts, rng, 40, date(2024, 7, 1) + timedelta(days=k)) for k in range(3)]
    close_year(accounts, 2024)
    payment, plan = annuity(Decimal(180000), Decimal("0.037"), 25)
    vault = Vault(path)
    stored = vault.store(accounts)
    with open(path + ".txt", "w") as out:
        for number in (accounts[0].number, accounts[-1].number):
            out.write(vault.load(number).statement(2024, 7) + "\n\n")
        for month, entries, volume in vault.turnover():
            out.write(f"{month} {entries:6} {volume:14,.2f}\n")
        out.write(f"{len(plan)} x {payment}; {refused} refused; counter {served}\n")
    return stored, vault.audit(), sum(map(sum, served))


if __name__ == "__main__":
    print(main(sys.argv[1:] or ["bank.db", "40", "1"]))
