import calendar
from dataclasses import dataclass
from datetime import datetime, timedelta

RANGES = {"minute": (0, 59), "hour": (0, 23), "day": (1, 31), "month": (1, 12), "weekday": (0, 6)}


def parse_field(text, low, high):
    values = set()
    for part in text.split(","):
        body, _, step = part.partition("/")
        if body == "*":
            first, last = low, high
        elif "-" in body:
            first, last = map(int, body.split("-"))
        else:
            first = last = int(body)
        if not low <= first <= last <= high:
            raise ValueError(f"{part} is outside {low}-{high}")
        values.update(range(first, last + 1, int(step or 1)))
    return frozenset(values)


@dataclass(frozen=True)
class Cron:
    minute: frozenset
    hour: frozenset
    day: frozenset
    month: frozenset
    weekday: frozenset

    @classmethod
    def parse(cls, text):
        fields = text.split()
        if len(fields) != 5:
            raise ValueError(f"five fields expected: {text!r}")
        return cls(*(parse_field(f, *limits) for f, limits in zip(fields, RANGES.values())))

    def matches(self, moment):
        return (moment.minute in self.minute and moment.hour in self.hour and moment.day in self.day
                and moment.month in self.month and moment.isoweekday() % 7 in self.weekday)

    def upcoming(self, start, count):
        found = []
        moment = start.replace(second=0, microsecond=0) + timedelta(minutes=1)
        limit = start + timedelta(days=400)
        while len(found) < count and moment < limit:
            if moment.month not in self.month or moment.day not in self.day:
                moment = moment.replace(hour=0, minute=0) + timedelta(days=1)
                continue
            if self.matches(moment):
                found.append(moment)
            moment += timedelta(minutes=1)
        return found


def clashes(crons, start, days):
    """Minutes at which more than one job would start."""
    busy = {}
    for name, cron in crons.items():
        for moment in cron.upcoming(start, days * 24):
            busy.setdefault(moment, []).append(name)
    return {moment: names for moment, names in busy.items() if len(names) > 1}


def month_view(crons, year, month):
    days = calendar.monthrange(year, month)[1]
    lines = []
    for day in range(1, days + 1):
        hits = [sum(c.matches(datetime(year, month, day, h, m)) for c in crons.values() for m in range(60))
                for h in range(24)]
        lines.append(f"{day:2d} " + "".join(" .:*#"[min(4, n)] for n in hits))
    return "\n".join(lines)
