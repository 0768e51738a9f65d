"""Mails wait here, in a database, for the next tour."""
import hashlib
import random
import sqlite3
import subprocess
import threading
import time
from email.message import EmailMessage
from string import Template
from typing import Iterator, NamedTuple

from smtpish import Session, SmtpError


class Waiting(NamedTuple):
    id: int
    sender: str
    receivers: str
    body: bytes
    tries: int


class Depot:
    def __init__(self, path: str):
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.db.execute("create table if not exists mail (id integer primary key, sender, receivers, body blob, tries int default 0, due real, state default 'new')")
        self.lock = threading.Lock()

    def add(self, sender: str, receivers: list, body: bytes) -> None:
        with self.lock, self.db:
            self.db.execute("insert into mail (sender, receivers, body, due) values (?, ?, ?, ?)", (sender, ",".join(receivers), body, time.time()))

    def due(self, limit: int = 20) -> list:
        with self.lock:
            rows = self.db.execute("select id, sender, receivers, body, tries from mail where state = 'new' and due <= ? order by due limit ?", (time.time(), limit)).fetchall()
        return [Waiting(*row) for row in rows]

    def mark(self, mail: Waiting, state: str, delay: float = 0.0) -> None:
        with self.lock, self.db:
            self.db.execute("update mail set state = ?, tries = tries + 1, due = ? where id = ?", (state, time.time() + delay, mail.id))

    def counts(self) -> dict:
        with self.lock:
            return dict(self.db.execute("select state, count(*) from mail group by state"))

    def pending(self) -> bool:
        return self.counts().get("new", 0) > 0


def compose(template: Template, person: dict, attachment: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "depot@example.org"
    message["To"] = person["mail"]
    message["Subject"] = f"News for {person['name']}"
    message["Message-ID"] = f"<{hashlib.md5(person['mail'].encode()).hexdigest()}@example.org>"
    message.set_content(template.safe_substitute(person))
    if attachment:
        message.add_attachment(attachment, maintype="application", subtype="octet-stream", filename="news.bin")
    return message.as_bytes()


def stamp(body: bytes, bits: int = 13) -> bytes:
    """Hashcash: costs the sender some time, the receiver none."""
    core, n = hashlib.sha1(body).digest(), 0
    while int.from_bytes(hashlib.sha1(core + str(n).encode()).digest()[:4], "big") >> (32 - bits):
        n += 1
    return b"X-Stamp: %d\r\n" % n + body


def scan(body: bytes, command: str) -> bool:
    """The virus scanner's opinion."""
    done = subprocess.run(command, shell=True, input=body, stdout=subprocess.DEVNULL)
    return done.returncode == 0


def backoff(tries: int, base: float = 0.01) -> float:
    return base * 2 ** tries * random.uniform(0.9, 1.1)


def deliver(depot: Depot, session: Session, mail: Waiting) -> str:
    try:
        refused = session.send(mail.sender, mail.receivers.split(","), stamp(mail.body))
        state = "refused" if refused else "sent"
        depot.mark(mail, state)
    except SmtpError as error:
        state = "new" if error.temporary and mail.tries < 4 else "failed"
        depot.mark(mail, state, backoff(mail.tries))
    return state


def tour(depot: Depot, host: str, port: int) -> int:
    mails = depot.due()
    if not mails:
        return 0
    session = Session(host, port)
    session.login("depot", "secret")
    for mail in mails:
        deliver(depot, session, mail)
    session.quit()
    return len(mails)


def tours(depot: Depot, host: str, port: int, pause: float = 0.01) -> Iterator[int]:
    while depot.pending():
        yield tour(depot, host, port)
        time.sleep(pause)
