"""Reads the access logs of a week, one file a day, and sums them up."""

import pathlib
import re
import sqlite3
import tempfile

LINE = re.compile(r'(\S+) - - \[([^\]]+)\] "(\S+) (\S+) [^"]*" (\d{3}) (\d+)')


def write_logs(folder, days, lines):
    paths = []
    for day in range(days):
        path = folder / f"access-{day}.log"
        with open(path, "w") as log:
            for i in range(lines):
                log.write(f'10.0.{day}.{i % 250} - - [{day + 1}/Mar/2026:10:{i % 60:02}:00] "GET /item/{i * 7 % 400} HTTP/1.1" {200 if i % 9 else 404} {i % 5000}\n')
        paths.append(path)
    return paths


def parse_file(path):
    hits = {}
    failed = 0
    size = 0
    with open(path) as log:
        for line in log:
            match = LINE.match(line)
            if match is None:
                continue
            address, when, method, target, status, length = match.groups()
            if status == "404":
                failed += 1
            hits[target] = hits.get(target, 0) + 1
            size += int(length)
    return len(hits), failed, size


def summarise(paths):
    rows = []
    for path in paths:
        rows.append(parse_file(path))
    return rows


def parse_lines(lines):
    records = []
    for line in lines:
        match = LINE.match(line)
        records.append({"address": match[1], "when": match[2], "target": match[4], "status": int(match[5]), "size": int(match[6])})
    return records


def store(records, path):
    connection = sqlite3.connect(path)
    connection.execute("create table hits (target text, status integer, size integer)")
    for record in records:
        connection.execute("insert into hits values (?, ?, ?)", (record["target"], record["status"], record["size"]))
    connection.commit()
    total = connection.execute("select count(*), sum(size) from hits").fetchone()
    connection.close()
    return total


def sizes_of(connection, targets):
    sizes = []
    for target in targets:
        row = connection.execute("select sum(size) from hits where target = ?", (target,)).fetchone()
        sizes.append(row[0])
    return sizes


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = write_logs(folder, 7, 60_000)
        for row in summarise(paths):
            print(row)
        with open(paths[0]) as log:
            records = parse_lines(log.readlines())
        print(store(records, folder / "hits.db"))
        connection = sqlite3.connect(folder / "hits.db")
        print(sum(sizes_of(connection, [f"/item/{i}" for i in range(50)])))
        connection.close()


if __name__ == "__main__":
    main()
