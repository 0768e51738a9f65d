import csv
import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple


class Booking(NamedTuple):
    day: dt.date
    amount: Decimal
    currency: str
    party: str
    memo: str
    source: str


FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%y")
NOISE = re.compile(r"\b(gmbh|ltd|inc|sarl|s\.?a\.?|co|kg|payment|ref|invoice|zahlung)\b|[^a-z0-9 ]")


def parse_day(text):
    for fmt in FORMATS:
        try:
            return dt.datetime.strptime(text.strip(), fmt).date()
        except ValueError:
            continue
    raise ValueError(f"unknown date {text!r}")


def parse_amount(text):
    text = text.strip().replace(" ", "").replace("'", "")
    if "," in text and text.rfind(",") > text.rfind("."):
        text = text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(",", "")
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"unknown amount {text!r}") from None


def sniff(path):
    """(delimiter, number of lines before the header)"""
    with open(path, encoding="utf-8", newline="") as f:
        head = [f.readline() for _ in range(10)]
    for skip, line in enumerate(head):
        for delimiter in ";\t,":
            if line.count(delimiter) >= 3:
                return delimiter, skip
    raise ValueError(f"{path}: not a statement")


COLUMNS = {
    "day": {"date", "buchungstag", "booked"},
    "amount": {"amount", "betrag", "value"},
    "currency": {"currency", "waehrung", "ccy"},
    "party": {"party", "empfaenger", "counterparty", "payee"},
    "memo": {"memo", "verwendungszweck", "reference"},
}


def column_places(header):
    places = {}
    for k, name in enumerate(header):
        for column, names in COLUMNS.items():
            if name.strip().lower() in names:
                places[column] = k
    missing = COLUMNS.keys() - places.keys()
    if missing:
        raise ValueError(f"no column for {', '.join(sorted(missing))}")
    return places


def read_statement(path):
    delimiter, skip = sniff(path)
    bookings, errors = [], []
    with open(path, encoding="utf-8", newline="") as f:
        for _ in range(skip):
            f.readline()
        rows = csv.reader(f, delimiter=delimiter)
        at = column_places(next(rows))
        for number, row in enumerate(rows, skip + 2):
            try:
                bookings.append(Booking(parse_day(row[at["day"]]), parse_amount(row[at["amount"]]), row[at["currency"]],
                                        row[at["party"]], row[at["memo"]], str(path)))
            except (ValueError, IndexError) as error:
                errors.append((number, str(error)))
    return bookings, errors


def canonical(text):
    return " ".join(NOISE.sub(" ", text.lower()).split())
