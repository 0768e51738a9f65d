"""The regions of app.py by each remedy."""

import bisect
import csv
import datetime
import functools
import io
import random
from collections import Counter, deque
from itertools import chain, combinations

import app
from remedies_kit import Independent, Region, parts

TODAY = datetime.date(2026, 12, 1)


@functools.cache
def members():
    return app.make_members(900)


@functools.cache
def books():
    return app.make_books(4_000)


@functools.cache
def loans():
    return app.make_loans(12_000, 900, 4_000)


@functools.cache
def database():
    made = app.open_database()
    made.executemany("insert into members values (?, ?, ?)", members())
    made.executemany("insert into books values (?, ?, ?)", books())
    app.store_loans(made, loans())
    return made


@functools.cache
def late():
    return app.overdue(loans(), app.closed_days(2026), TODAY)


class StoreLoans(Region):
    region = "store_loans: for loan in loans"

    def prepare(self):
        return database(), loans()

    def original(self, store, found):
        return app.store_loans(store, found)

    def native(self, store, found):
        store.executemany("insert or replace into loans values (?, ?, ?, ?, ?)", found)
        store.commit()
        return store.execute("select count(*) from loans").fetchone()[0]


class OpenLoans(Region):
    region = "open_loans: for number, member, book, day in database.execute('select id, member, book, day from loans where returned is null order by id').fetchall()"

    def prepare(self):
        return (database(),)

    def original(self, store):
        return app.open_loans(store)

    def native(self, store):
        return store.execute("select loans.id, books.title, members.name, loans.day from loans join books on books.id = loans.book join members on members.id = loans.member where loans.returned is null order by loans.id").fetchall()


class Overdue(Independent):
    region = "overdue: for number, member, _, day, returned in loans"
    chunksize = 1

    def prepare(self):
        return loans(), app.closed_days(2026), TODAY

    def original(self, found, closed, today):
        return app.overdue(found, closed, today)

    def items(self, found, closed, today):
        return parts(found, 4)

    def task(self, found, closed, today):
        return functools.partial(app.overdue, closed=closed, today=today)

    def join(self, results, found, closed, today):
        return [row for part in results for row in part]

    def native(self, found, closed, today):
        """Many loans began on the same day."""
        shut = frozenset(closed)
        due_of = functools.lru_cache(maxsize=None)(lambda day: app.due_date(datetime.date.fromisoformat(day), shut))
        made = []
        for number, member, _, day, returned in found:
            due = due_of(day)
            back = datetime.date.fromisoformat(returned) if returned else today
            if back > due:
                made.append((number, member, (back - due).days))
        return made


class DueDate(Region):
    region = "due_date: while days"

    def prepare(self):
        return datetime.date(2026, 7, 20), app.closed_days(2026)

    def original(self, day, closed):
        return app.due_date(day, closed)


class Fines(Region):
    region = "fines: for _, member, days in late"

    def prepare(self):
        return (late(),)

    def original(self, found):
        return app.fines(found)


class ServeQueue(Region):
    region = "serve_queue: while waiting and len(served) < copies"

    def prepare(self):
        rng = random.Random(3)
        return [(rng.randrange(900), rng.randrange(4_000)) for _ in range(30_000)], 32_000

    def original(self, wanted, copies):
        return app.serve_queue(wanted, copies)

    def native(self, wanted, copies):
        waiting = deque(wanted)
        served, again = [], set()
        while waiting and len(served) < copies:
            member, title = waiting.popleft()
            served.append((member, title))
            if (member, title) not in again and member % 5 == 0:
                again.add((member, title))
                waiting.append((member, title))
        return served


class Shelve(Region):
    region = "shelve: for book, title, place in books"

    def prepare(self):
        return (books()[:2_500],)

    def original(self, found):
        return app.shelve(found)

    def native(self, found):
        shelf = []
        for book, title, place in found:
            bisect.insort(shelf, (place, book))
        return shelf


class ReadTogether(Region):
    region = "read_together: for books in by_member.values()"

    def prepare(self):
        return loans(), 20

    def original(self, found, most):
        return app.read_together(found, most)

    def native(self, found, most):
        by_member = {}
        for _, member, book, _, _ in found:
            by_member.setdefault(member, set()).add(book)
        pairs = Counter(chain.from_iterable(combinations(sorted(some), 2) for some in by_member.values()))
        return sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:most]


class Search(Region):
    region = "search: for number, title, _ in books"

    def prepare(self):
        return books(), "mirror"

    def original(self, found, word):
        return app.search(found, word)


class Letters(Region):
    region = "letters: for member, cents in owed.items()"

    def prepare(self):
        return app.fines(late()), {number: name for number, name, _ in members()}

    def original(self, owed, names):
        return app.letters(owed, names)


class Export(Region):
    region = "export: for row in database.execute('select members.name, books.title, loans.day from loans join members on members.id = loans.member join books on books.id = loans.book order by loans.id')"

    def prepare(self):
        return (database(),)

    def original(self, store):
        return app.export(store)

    def native(self, store):
        out = io.StringIO()
        csv.writer(out).writerows(store.execute("select members.name, books.title, loans.day from loans join members on members.id = loans.member join books on books.id = loans.book order by loans.id"))
        return out.getvalue()


class OpeningDays(Region):
    region = "opening_days: while day.year == year"

    def prepare(self):
        return 2026, app.closed_days(2026)

    def original(self, year, closed):
        return app.opening_days(year, closed)
