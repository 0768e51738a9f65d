"""Looks through the access log of a small web shop."""

import hashlib
import re
from collections import namedtuple

LINE = re.compile(r'(\S+) - - \[(\d+)\] "(\w+) (\S+) HTTP/[\d.]+" (\d{3}) (\d+|-)')
Visit = namedtuple("Visit", "address second method path status size")
PAGES = ["/", "/shop", "/shop/lamps", "/shop/chairs", "/cart", "/login", "/about/people", "/img/logo.png", "/feed.xml", "/search?q=desk"]
ODD = ["/wp-login.php", "/.env", "/etc/passwd", "/phpmyadmin", "/cgi-bin/", "/../", "/shell.", "/xmlrpc", "/.git/", "/backup.zip", "/setup.cgi", "/vendor/phpunit", "/solr/", "/actuator", "/.aws/", "/owa/", "/boaform", "/hnap1", "/telescope", "/console/", "/server-status", "/debug/", "/jenkins", "/druid"]


def sample_log(count):
    lines, state, second = [], 20_011, 0
    for number in range(count):
        state = (state * 1103515245 + 12345) % 2**31
        pick = state >> 12
        second += pick % 9
        path = ODD[pick % len(ODD)] if pick % 61 == 0 else PAGES[pick % len(PAGES)] + ("" if pick % 3 else f"?page={pick % 77}")
        status = 503 if number % 900 == 35 else 404 if pick % 29 == 0 else 200
        lines.append(f'10.{pick % 3}.{pick % 7}.{pick % 200} - - [{second}] "GET {path} HTTP/1.1" {status} {pick % 40_000 or "-"}')
    return lines


def parse_log(lines):
    visits = []
    for line in lines:
        found = LINE.match(line)
        if found is None:
            continue
        address, second, method, path, status, size = found.groups()
        visits.append(Visit(address, int(second), method, path, int(status), 0 if size == "-" else int(size)))
    return visits


def count_statuses(visits):
    counts = {}
    for visit in visits:
        if visit.status in counts:
            counts[visit.status] += 1
        else:
            counts[visit.status] = 1
    return counts


def suspicious(visits):
    return [visit.path for visit in visits if any(piece in visit.path for piece in ODD)]


def first_failure(visits):
    for position, visit in enumerate(visits):
        if visit.status >= 500:
            return position, visit.path
    return None


def sessions(visits, pause=600):
    """How many visits in a row each address makes before it rests."""
    running = {}
    closed = []
    for visit in visits:
        last, length = running.get(visit.address, (visit.second, 0))
        if visit.second - last > pause:
            closed.append((visit.address, length))
            length = 0
        running[visit.address] = visit.second, length + 1
    return closed


def pseudonym(address):
    return hashlib.pbkdf2_hmac("sha256", address.encode(), b"shop-2024", 900).hex()[:12]


def pseudonyms(addresses):
    names = {}
    for address in addresses:
        names[address] = pseudonym(address)
    return names


def tail(text, count):
    end = len(text)
    while count and end > 0:
        end = text.rfind("\n", 0, end)
        count -= 1
    return text[end + 1:]


def main():
    lines = sample_log(60_000)
    visits = parse_log(lines)
    print(len(visits), count_statuses(visits))
    print(len(suspicious(visits)), "odd requests")
    print("first failure", first_failure(visits))
    print(len(sessions(visits)), "closed sessions")
    known = sorted({visit.address for visit in visits})
    print(len(pseudonyms(known[:240])))
    print(tail("\n".join(lines), 12).count("\n"))


if __name__ == "__main__":
    main()
