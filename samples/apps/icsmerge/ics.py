"""Reading and writing of iCalendar text, as far as people's calendars use it."""
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
import re

UTC = timezone.utc
_DURATION = re.compile(r"(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")


class CalendarError(ValueError):
    pass


@dataclass
class Property:
    name: str
    value: str
    params: dict = field(default_factory=dict)


@dataclass
class Event:
    uid: str = ""
    summary: str = ""
    start: datetime = None
    end: datetime = None
    location: str = ""
    rule: str = ""
    excluded: set = field(default_factory=set)
    all_day: bool = False
    source: str = ""

    @property
    def length(self):
        return self.end - self.start

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end


def unfold(text):
    lines = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if line[:1] in (" ", "\t") and lines:
            lines[-1] += line[1:]
        elif line:
            lines.append(line)
    return lines


def fold(line, width=74):
    if len(line) <= width:
        return line
    pieces = [line[:width]]
    rest = line[width:]
    while rest:
        pieces.append(" " + rest[: width - 1])
        rest = rest[width - 1:]
    return "\r\n".join(pieces)


def parse_property(line):
    quoted = False
    for i, c in enumerate(line):
        if c == '"':
            quoted = not quoted
        elif c == ":" and not quoted:
            break
    else:
        raise CalendarError("no colon in %r" % line)
    head, value = line[:i], line[i + 1:]
    name, *params = head.split(";")
    return Property(name.upper(), value, dict(p.split("=", 1) for p in params if "=" in p))


def unescape(value):
    return value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


def escape(value):
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def parse_moment(value):
    """A date or a moment; local times are taken for UTC."""
    if len(value) == 8:
        return datetime(int(value[:4]), int(value[4:6]), int(value[6:]), tzinfo=UTC), True
    try:
        return datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S").replace(tzinfo=UTC), False
    except ValueError:
        raise CalendarError("not a time: " + value) from None


def parse_duration(text):
    m = _DURATION.match(text)
    if not m:
        raise CalendarError("not a duration: " + text)
    sign, w, d, h, mi, s = m.groups()
    span = timedelta(weeks=int(w or 0), days=int(d or 0), hours=int(h or 0), minutes=int(mi or 0), seconds=int(s or 0))
    return -span if sign else span


def finish(event, duration):
    if event.start is None:
        raise CalendarError("event without a start: " + event.uid)
    if event.end is None:
        event.end = event.start + (duration or timedelta(days=1 if event.all_day else 0))
    return event


def events(text, source=""):
    event = duration = None
    depth = 0
    for line in unfold(text):
        prop = parse_property(line)
        if prop.name == "BEGIN":
            if prop.value == "VEVENT":
                event, duration, depth = Event(source=source), None, 0
            elif event is not None:
                depth += 1
        elif prop.name == "END":
            if prop.value == "VEVENT":
                yield finish(event, duration)
                event = None
            elif event is not None:
                depth -= 1
        elif event is not None and not depth:
            if prop.name == "UID":
                event.uid = prop.value
            elif prop.name == "SUMMARY":
                event.summary = unescape(prop.value)
            elif prop.name == "LOCATION":
                event.location = unescape(prop.value)
            elif prop.name == "DTSTART":
                event.start, event.all_day = parse_moment(prop.value)
            elif prop.name == "DTEND":
                event.end = parse_moment(prop.value)[0]
            elif prop.name == "DURATION":
                duration = parse_duration(prop.value)
            elif prop.name == "RRULE":
                event.rule = prop.value
            elif prop.name == "EXDATE":
                event.excluded.update(parse_moment(v)[0] for v in prop.value.split(","))


def stamp(moment):
    return moment.strftime("%Y%m%dT%H%M%SZ")


def write_event(event):
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield "SUMMARY:" + escape(event.summary)
    if event.all_day:
        yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
    else:
        yield "DTSTART:" + stamp(event.start)
        yield "DTEND:" + stamp(event.end)
    if event.location:
        yield "LOCATION:" + escape(event.location)
    yield "END:VEVENT"


def write(collection):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//merged//EN"]
    for event in collection:
        lines.extend(write_event(event))
    lines.append("END:VCALENDAR")
    return "\r\n".join(map(fold, lines)) + "\r\n"
