from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
import calendar

CENT = Decimal("0.01")


class Overdrawn(Exception):
    pass


@dataclass
class Account:
    number: str
    owner: str
    balance: Decimal = Decimal(0)
    rate: Decimal = Decimal("0.015")
    limit: Decimal = Decimal(0)
    entries: list = field(default_factory=list)

    def deposit(self, amount, day, why=""):
        self.balance += amount
        self.entries.append((day, amount, why))

    def withdraw(self, amount, day, why=""):
        if self.balance - amount < -self.limit:
            raise Overdrawn(f"{self.number}: {self.balance} - {amount}")
        self.balance -= amount
        self.entries.append((day, -amount, why))

    def balances(self, first, last):
        """Balance at the end of each day."""
        changes = {}
        for day, amount, _ in self.entries:
            changes[day] = changes.get(day, Decimal(0)) + amount
        running = sum((a for d, a in changes.items() if d < first), Decimal(0))
        day = first
        while day <= last:
            running += changes.get(day, Decimal(0))
            yield day, running
            day += timedelta(days=1)

    def interest(self, year):
        days = 366 if calendar.isleap(year) else 365
        with localcontext() as context:
            context.prec = 40
            total = sum((b * self.rate / days for _, b in self.balances(date(year, 1, 1), date(year, 12, 31)) if b > 0), Decimal(0))
        return total.quantize(CENT, ROUND_HALF_EVEN)

    def statement(self, year, month):
        lines = [f"{self.owner:<20}{self.number:>12}"]
        for day, amount, why in sorted(self.entries):
            if (day.year, day.month) == (year, month):
                lines.append(f"{day:%d.%m.}  {why:<18}{amount:>12,.2f}")
        return "\n".join(lines)


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holidays(year):
    sunday = easter(year)
    moving = [sunday + timedelta(days=d) for d in (-2, 1, 39, 50)]
    return {date(year, 1, 1), date(year, 5, 1), date(year, 10, 3), date(year, 12, 25), date(year, 12, 26), *moving}


def banking_day(day):
    while day.weekday() >= 5 or day in holidays(day.year):
        day += timedelta(days=1)
    return day


def occurrences(start, every, until):
    """Days of a standing order: "month", "quarter", "week" or "month-end"."""
    found, day, k = [], start, 0
    while day <= until:
        found.append(banking_day(day))
        k += 1
        if every == "week":
            day = start + timedelta(weeks=k)
        else:
            months = start.month - 1 + k * (3 if every == "quarter" else 1)
            year, month = start.year + months // 12, months % 12 + 1
            last = calendar.monthrange(year, month)[1]
            day = date(year, month, last if every == "month-end" else min(start.day, last))
    return found


def annuity(loan, rate, years):
    """Monthly payment and plan of a loan."""
    monthly = rate / 12
    n = years * 12
    payment = (loan * monthly / (1 - (1 + monthly) ** -n)).quantize(CENT)
    plan = []
    while loan > 0:
        part = (loan * monthly).quantize(CENT)
        paid = min(payment, loan + part)
        loan = loan + part - paid
        plan.append((part, paid - part, loan))
    return payment, plan
