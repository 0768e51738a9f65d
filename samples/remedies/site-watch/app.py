"""Watches services that answer late: pages, keys, commands and a queue that fills by and by."""

import json
import pathlib
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

SITE = "http://127.0.0.1:8731"
KEYS = ("127.0.0.1", 8732)


def get(path):
    with urllib.request.urlopen(f"{SITE}/{path}", timeout=10) as answer:
        return answer.read()


def product_names(numbers):
    names = []
    for number in numbers:
        names.append(json.loads(get(f"products/{number}"))["name"])
    return names


def first_wrong(numbers):
    for number in numbers:
        report = json.loads(get(f"health/{number}"))
        if report["price"] != number:
            return number
    return None


def follow_pages():
    """Each page says which one comes next."""
    items, page = [], 8
    while page:
        answer = json.loads(get(f"pages/{page}"))
        items.extend(answer["items"])
        page = answer["next"]
    return items


def ask(key):
    with socket.create_connection(KEYS) as connection:
        connection.sendall(f"GET {key}\n".encode())
        return connection.makefile().readline().strip()


def ask_all(keys):
    return {key: ask(key) for key in keys}


def conversation(keys):
    """One line there, one line back, and the next question is about the answer."""
    answers = []
    with socket.create_connection(KEYS) as connection:
        reader = connection.makefile()
        number = 0
        for key in keys:
            connection.sendall(f"GET {key}{number}\n".encode())
            number = int(reader.readline().split()[-1]) % 1000
            answers.append(number)
    return answers


def run_checks(scripts):
    results = []
    for script in scripts:
        done = subprocess.run([sys.executable, "-S", "-E", "-c", script], capture_output=True, text=True)
        results.append((done.returncode, done.stdout.strip()))
    return results


def slow_lookup(code):
    time.sleep(0.03)  # stands for a remote service
    return f"{code}-{sum(map(ord, code)) % 89}"


def look_up(codes):
    return [slow_lookup(code) for code in codes]


class Delivery:
    def __init__(self, needed):
        self.needed = needed
        self.asked = 0

    def ready(self):
        self.asked += 1
        return self.asked >= self.needed

    def wait(self, pause=0.01):
        waits = []
        while not self.ready():
            time.sleep(pause)
            waits.append(pause)
            pause = min(pause * 1.5, 0.06)
        return len(waits)


def store(rows):
    base = sqlite3.connect(":memory:")
    base.execute("create table seen (place integer, name text, price real)")
    for row in rows:
        base.execute("insert into seen values (?, ?, ?)", row)
    base.commit()
    return base.execute("select count(*), round(sum(price), 3) from seen").fetchone()


def notes(folder):
    texts = []
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        texts.append(path.read_text().splitlines()[0])
    return texts


def main():
    print(product_names(range(20))[3])
    print(first_wrong(range(1, 30)))
    print(len(follow_pages()))
    print(len(ask_all([f"lamp{i}" for i in range(30)])))
    print(conversation(["a", "b", "c", "d", "e", "f"]))
    print(run_checks([f"import time; time.sleep(0.05); print({i})" for i in range(8)])[2])
    print(look_up([f"code{i}" for i in range(25)])[1])
    print(Delivery(7).wait())
    print(store([(i, f"name {i}", i / 8) for i in range(60_000)]))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(300):
            (pathlib.Path(folder) / f"{number:03}.txt").write_text(f"note {number}\n" + "and so on\n" * 60)
        print(len(notes(folder)))


if __name__ == "__main__":
    main()
