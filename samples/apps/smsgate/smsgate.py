"""Texts from a folder go out by modem; what comes in is answered or filed."""
import json
import logging
import os
import signal
import sqlite3
import threading
import time
from pathlib import Path

import pdu
from modem import Modem, ModemError

log = logging.getLogger("smsgate")


class Outbox:
    """Files NUMBER-xxx.txt, moved when they are done."""

    def __init__(self, folder):
        self.folder = Path(folder)
        for name in ("new", "sent", "failed"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def take(self):
        for path in sorted((self.folder / "new").glob("*.txt")):
            number = path.name.split("-")[0]
            yield path, number, path.read_text().strip()

    def done(self, path, ok):
        path.rename(self.folder / ("sent" if ok else "failed") / path.name)

    def drop(self, number, text):
        path = self.folder / "new" / f"{number}-{time.time_ns()}.txt"
        temporary = path.with_suffix(".tmp")
        temporary.write_text(text)
        temporary.rename(path)


class Diary:
    def __init__(self, path):
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.db.execute("create table if not exists message (at real, direction text, number text, text text, parts int, error text)")
        self.lock = threading.Lock()

    def note(self, direction, number, text, parts=1, error=None):
        with self.lock, self.db:
            self.db.execute("insert into message values (?, ?, ?, ?, ?, ?)", (time.time(), direction, number, text, parts, error))

    def bill(self, price=0.07):
        rows = self.db.execute("select number, sum(parts) from message where direction = 'out' and error is null group by number").fetchall()
        return {number: round(parts * price, 2) for number, parts in rows}

    def conversation(self, number):
        rows = self.db.execute("select direction, text from message where number = ? order by at", (number,))
        return [("> " if d == "out" else "< ") + t for d, t in rows]


class Answers:
    """Rules as in answers.json: the first word of a text decides."""

    def __init__(self, path):
        with open(path) as f:
            self.rules = json.load(f)
        self.blocked = set()

    def reply(self, number, text):
        word = text.split()[0].lower() if text.split() else ""
        if word == "stop":
            self.blocked.add(number)
            return "You will hear no more from us."
        if number in self.blocked:
            return None
        return self.rules.get(word, self.rules.get("*"))


class Gate:
    def __init__(self, modem, outbox, diary, answers):
        self.modem, self.outbox, self.diary, self.answers = modem, outbox, diary, answers
        self.reference = 0
        self.stopping = threading.Event()

    def send(self, number, text):
        self.reference += 1
        pdus = pdu.submit(number, text, self.reference)
        for one in pdus:
            self.modem.send_pdu(one)
        return len(pdus)

    def flush(self):
        for path, number, text in self.outbox.take():
            try:
                parts = self.send(number, text)
            except ModemError as e:
                log.warning("%s: %s", number, e)
                self.diary.note("out", number, text, 0, str(e))
                self.outbox.done(path, False)
            else:
                self.diary.note("out", number, text, parts)
                self.outbox.done(path, True)

    def collect(self):
        for index in self.modem.waiting():
            number, when, text = pdu.deliver(self.modem.fetch(index))
            self.diary.note("in", number, text)
            answer = self.answers.reply(number, text)
            if answer:
                self.outbox.drop(number, answer)

    def run(self, pause=0.1):
        while not self.stopping.is_set():
            self.collect()
            self.flush()
            self.stopping.wait(pause)

    def stop(self, *_):
        self.stopping.set()


def watch_power(gate, path, every=0.05):
    """Stops the gate when the file of the power supply says so."""
    while not gate.stopping.is_set():
        if os.path.exists(path):
            gate.stop()
        time.sleep(every)


def serve(host, port, folder, pin=None):
    modem = Modem(host, port, pin).open()
    gate = Gate(modem, Outbox(folder), Diary(os.path.join(folder, "diary.db")), Answers(os.path.join(folder, "answers.json")))
    signal.signal(signal.SIGTERM, gate.stop)
    watcher = threading.Thread(target=watch_power, args=(gate, os.path.join(folder, "power-lost")))
    watcher.start()
    try:
        gate.run()
    finally:
        watcher.join()
        modem.close()
    return gate
