"""The loans of a town library: a database, due dates, queues for wanted books, and letters."""

import csv
import datetime
import io
import random
import sqlite3

SURNAMES = "Abel Brandt Carver Dolan Ekberg Faraday Gupta Holm Ibsen Jansen Keller Lund Moreau Nagy Okafor Petrov".split()
NOUNS = "garden river winter engine letter island mirror bridge harvest shadow signal market".split()


def closed_days(year):
    """Sundays are closed anyway; these too."""
    days = [datetime.date(year, 1, 1), datetime.date(year, 5, 1), datetime.date(year, 12, 24), datetime.date(year, 12, 25), datetime.date(year, 12, 26), datetime.date(year, 12, 31)]
    days += [datetime.date(year, 8, 3) + datetime.timedelta(days=i) for i in range(14)]
    return days


def open_database():
    database = sqlite3.connect(":memory:")
    database.executescript(
        "create table members (id integer primary key, name text, joined text);"
        "create table books (id integer primary key, title text, shelf text);"
        "create table loans (id integer primary key, member integer, book integer, day text, returned text);"
    )
    return database


def make_members(count):
    return [(i, f"{SURNAMES[i * 7 % 16]}, {chr(65 + i % 26)}.", f"20{10 + i % 15}-0{1 + i % 9}-1{i % 10}") for i in range(1, count + 1)]


def make_books(count):
    return [(i, f"The {NOUNS[i % 12]} and the {NOUNS[i * 5 % 11]} {i // 12}", f"{chr(65 + i * 11 % 20)}{i * 37 % 400:03}") for i in range(1, count + 1)]


def make_loans(count, members, books, seed=12):
    rng = random.Random(seed)
    first = datetime.date(2026, 1, 2)
    loans = []
    for number in range(1, count + 1):
        day = first + datetime.timedelta(days=rng.randrange(330))
        back = (day + datetime.timedelta(days=rng.randrange(1, 60))).isoformat() if rng.random() < 0.8 else None
        loans.append((number, rng.randrange(1, members + 1), rng.randrange(1, books + 1), day.isoformat(), back))
    return loans


def store_loans(database, loans):
    for loan in loans:
        database.execute("insert or replace into loans values (?, ?, ?, ?, ?)", loan)
    database.commit()
    return database.execute("select count(*) from loans").fetchone()[0]


def open_loans(database):
    """What is out, with the title and who has it."""
    listed = []
    for number, member, book, day in database.execute("select id, member, book, day from loans where returned is null order by id").fetchall():
        title = database.execute("select title from books where id = ?", (book,)).fetchone()[0]
        name = database.execute("select name from members where id = ?", (member,)).fetchone()[0]
        listed.append((number, title, name, day))
    return listed


def due_date(day, closed, days=24):
    """Days on which the library is closed do not count."""
    while days:
        day += datetime.timedelta(days=1)
        if day.weekday() != 6 and day not in closed:
            days -= 1
    return day


def overdue(loans, closed, today):
    late = []
    for number, member, _, day, returned in loans:
        due = due_date(datetime.date.fromisoformat(day), closed)
        back = datetime.date.fromisoformat(returned) if returned else today
        if back > due:
            late.append((number, member, (back - due).days))
    return late


def fines(late):
    owed = {}
    for _, member, days in late:
        amount = 20 * min(days, 7) + 50 * max(0, days - 7)
        owed[member] = min(owed.get(member, 0) + amount, 3_000)
    return owed


def serve_queue(wanted, copies):
    """Whoever has waited longest gets the next copy, and may queue again once."""
    waiting = list(wanted)
    served, again = [], set()
    while waiting and len(served) < copies:
        member, title = waiting.pop(0)
        served.append((member, title))
        if (member, title) not in again and member % 5 == 0:
            again.add((member, title))
            waiting.append((member, title))
    return served


def shelve(books):
    """Puts returned books where they belong, one by one."""
    shelf = []
    for book, title, place in books:
        i = 0
        while i < len(shelf) and shelf[i] < (place, book):
            i += 1
        shelf.insert(i, (place, book))
    return shelf


def read_together(loans, most):
    """Pairs of books that the same members borrowed."""
    by_member = {}
    for _, member, book, _, _ in loans:
        by_member.setdefault(member, set()).add(book)
    pairs = {}
    for books in by_member.values():
        ordered = sorted(books)
        for i in range(len(ordered)):
            for j in range(i + 1, len(ordered)):
                pair = ordered[i], ordered[j]
                pairs[pair] = pairs.get(pair, 0) + 1
    return sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:most]


def search(books, word, most=10):
    found = []
    for number, title, _ in books:
        if word.lower() in title.lower():
            found.append(number)
            if len(found) == most:
                break
    return found


def letters(owed, names):
    written = []
    for member, cents in owed.items():
        if cents >= 500:
            written.append(f"Dear {names[member]},\n\nyou owe us {cents / 100:.2f}. Please pay at the desk.\n")
    return written


def export(database):
    out = io.StringIO()
    writer = csv.writer(out)
    for row in database.execute("select members.name, books.title, loans.day from loans join members on members.id = loans.member join books on books.id = loans.book order by loans.id"):
        writer.writerow(row)
    return out.getvalue()


def opening_days(year, closed):
    months = {}
    day = datetime.date(year, 1, 1)
    while day.year == year:
        if day.weekday() != 6 and day not in closed:
            months[day.month] = months.get(day.month, 0) + 1
        day += datetime.timedelta(days=1)
    return months


def main():
    database = open_database()
    members, books = make_members(900), make_books(4_000)
    database.executemany("insert into members values (?, ?, ?)", members)
    database.executemany("insert into books values (?, ?, ?)", books)
    loans = make_loans(12_000, len(members), len(books))
    print(store_loans(database, loans))
    print(len(open_loans(database)))
    closed = closed_days(2026)
    late = overdue(loans, closed, datetime.date(2026, 12, 1))
    owed = fines(late)
    print(len(late), sum(owed.values()))
    rng = random.Random(3)
    wanted = [(rng.randrange(900), rng.randrange(4_000)) for _ in range(30_000)]
    print(serve_queue(wanted, 32_000)[-1])
    print(shelve(books[:2_500])[7])
    print(read_together(loans, 20)[0])
    print(search(books, "mirror"))
    print(len(letters(owed, {number: name for number, name, _ in members})))
    print(len(export(database)))
    print(opening_days(2026, closed))


if __name__ == "__main__":
    main()
