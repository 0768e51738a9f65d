"""Rules of recurrence: daily, weekly, monthly, yearly, with the usual BY... parts."""
import calendar
from dataclasses import replace
from datetime import datetime, timedelta

from ics import parse_moment

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def parse_rule(text):
    rule = {"INTERVAL": 1}
    for part in text.split(";"):
        key, _, value = part.partition("=")
        if key in ("INTERVAL", "COUNT"):
            rule[key] = int(value)
        elif key == "UNTIL":
            rule[key] = parse_moment(value)[0]
        elif key in ("BYMONTHDAY", "BYMONTH"):
            rule[key] = [int(v) for v in value.split(",")]
        elif key == "BYDAY":
            rule[key] = [(int(v[:-2] or 0), DAYS.index(v[-2:])) for v in value.split(",")]
        else:
            rule[key] = value
    return rule


def nth_weekday(year, month, n, weekday):
    first, days = calendar.monthrange(year, month)
    offset = (weekday - first) % 7
    if n > 0:
        day = 1 + offset + 7 * (n - 1)
    else:
        last = 1 + offset + 7 * ((days - 1 - offset) // 7)
        day = last + 7 * (n + 1)
    return day if 1 <= day <= days else None


def month_days(rule, year, month, start):
    days = calendar.monthrange(year, month)[1]
    if "BYMONTHDAY" in rule:
        return sorted(d if d > 0 else days + 1 + d for d in rule["BYMONTHDAY"] if abs(d) <= days)
    if "BYDAY" in rule:
        found = set()
        for n, weekday in rule["BYDAY"]:
            if n:
                found.add(nth_weekday(year, month, n, weekday))
            else:
                found.update(d for d in range(1, days + 1) if calendar.weekday(year, month, d) == weekday)
        return sorted(found - {None})
    return [start.day] if start.day <= days else []


def daily(rule, start):
    moment = start
    while True:
        yield moment
        moment += timedelta(days=rule["INTERVAL"])


def weekly(rule, start):
    days = sorted(d for _, d in rule.get("BYDAY", [(0, start.weekday())]))
    monday = start - timedelta(days=start.weekday())
    while True:
        for day in days:
            moment = monday + timedelta(days=day)
            if moment >= start:
                yield moment
        monday += timedelta(weeks=rule["INTERVAL"])


def monthly(rule, start):
    year, month = start.year, start.month
    while year < 2100:
        for day in month_days(rule, year, month, start):
            moment = start.replace(year=year, month=month, day=day)
            if moment >= start:
                yield moment
        month += rule["INTERVAL"]
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1


def yearly(rule, start):
    for year in range(start.year, 2100, rule["INTERVAL"]):
        for month in rule.get("BYMONTH", [start.month]):
            for day in month_days(rule, year, month, start):
                moment = start.replace(year=year, month=month, day=day)
                if moment >= start:
                    yield moment


KINDS = {"DAILY": daily, "WEEKLY": weekly, "MONTHLY": monthly, "YEARLY": yearly}


def occurrences(event, first, last):
    """Copies of the event for each time that it takes place between two moments."""
    if not event.rule:
        if event.start < last and event.end > first:
            yield event
        return
    rule = parse_rule(event.rule)
    left = rule.get("COUNT", 10**6)
    until = min(rule.get("UNTIL", last), last)
    for moment in KINDS[rule["FREQ"]](rule, event.start):
        if moment > until or not left:
            return
        left -= 1
        if moment in event.excluded or moment + event.length <= first:
            continue
        yield replace(event, start=moment, end=moment + event.length, rule="", uid=f"{event.uid}-{moment:%Y%m%d}")
