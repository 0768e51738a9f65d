"""python plan.py: makes the roster of the next three weeks, prints and sends it."""
import asyncio
import csv
import os

import office
import roster
from solve import chain, solve


def grid(plan):
    rows = [[""] + [str(d + 1) for d in range(roster.DAYS)]]
    for name, mine in plan.of.items():
        rows.append([name] + [mine[d].kind[0].upper() if d in mine else "." for d in range(roster.DAYS)])
    return rows


def to_html(rows):
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in r) + "</tr>\n" for r in rows)
    return f"<table>\n{body}</table>\n"


def save(rows, stem):
    with open(stem + ".csv", "w", newline="") as f:
        csv.writer(f).writerows(rows)
        f.flush()
        os.fsync(f.fileno())
    with open(stem + ".html", "w") as f:
        f.write(to_html(rows))
        f.flush()
        os.fsync(f.fileno())


def letters(plan):
    return {name: [f"day {d + 1}: {mine[d].kind}" for d in sorted(mine)] for name, mine in plan.of.items()}


def hours(plan, per=8):
    return {name: per * len(mine) for name, mine in plan.of.items()}


def main():
    people = roster.staff()
    office.read_wishes(people)
    shifts = roster.all_shifts()
    plan, cost = solve(people, shifts)
    tips = {s: chain(plan, s) for s in shifts if s not in plan.who}
    save(grid(plan), "roster")
    office.print_out("roster.html")
    told = asyncio.run(office.tell_all(letters(plan)))
    return cost, len(tips), sum(told), max(hours(plan).values())


if __name__ == "__main__":
    print(main())
