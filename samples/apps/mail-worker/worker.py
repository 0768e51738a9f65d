import logging
import os
import re
import socket
import threading
import time
from email.message import EmailMessage
from email.policy import SMTP

import campaign
import template
from store import JobStore

log = logging.getLogger("worker")
WORKERS = 3
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]+$")


class Temporary(Exception):
    pass


class Relay:
    """The few words of SMTP that we need."""

    def __init__(self, port):
        self.sock = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.file = self.sock.makefile("rb")
        self.expect(220)
        self.command("EHLO worker", 250)

    def expect(self, code):
        answer = self.file.readline()
        if int(answer[:3]) != code:
            raise Temporary(answer.decode().strip())

    def command(self, line, code):
        self.sock.sendall(line.encode() + b"\r\n")
        self.expect(code)

    def send(self, to, data):
        self.command("MAIL FROM:<shop@example>", 250)
        self.command("RCPT TO:<%s>" % to, 250)
        self.command("DATA", 354)
        self.sock.sendall(data.replace(b"\r\n.", b"\r\n..") + b"\r\n.\r\n")
        self.expect(250)

    def close(self):
        self.command("QUIT", 221)
        self.sock.close()


class Pace:
    """No more than so many a second, for all workers together."""

    def __init__(self, per_second):
        self.gap, self.free, self.lock = 1 / per_second, 0.0, threading.Lock()

    def wait(self):
        with self.lock:
            now = time.monotonic()
            at = max(now, self.free)
            self.free = at + self.gap
        time.sleep(at - now)


def compose(job, letter):
    markup = template.render(letter, job)
    message = EmailMessage(policy=SMTP)
    message["To"], message["From"], message["Subject"] = job["customer"]["mail"], "shop@example", "Your statement"
    message.set_content(template.to_plain(markup))
    message.add_alternative(markup, subtype="html")
    return message.as_bytes()


class Worker(threading.Thread):
    def __init__(self, store, port, pace):
        super().__init__()
        self.store, self.port, self.pace = store, port, pace
        self.letter = template.compile_template(campaign.LETTER)
        self.sent = 0

    def run(self):
        relay = Relay(self.port)
        idle = 0
        while idle < 3:
            job = self.store.claim()
            if job is None:
                idle += 1
                time.sleep(0.1)
                continue
            idle = 0
            self.handle(relay, *job)
        relay.close()

    def handle(self, relay, ident, body, tries):
        if not ADDRESS.match(body["customer"]["mail"]):
            self.store.fail(ident)
            return
        data = compose(body, self.letter)
        self.pace.wait()
        try:
            relay.send(body["customer"]["mail"], data)
        except Temporary as why:
            log.info("%s: %s", ident, why)
            self.store.retry(ident, 0.05 * tries)
        else:
            self.sent += 1
            self.store.done(ident)


def enqueue(store, chosen, month="march"):
    store.put_many({"customer": {"name": c.name, "mail": c.mail}, "orders": orders, "bonus": bonus, "month": month, "shop": "Kiosk & Co"}
                   for c, orders, bonus in chosen)


def main(port=None):
    port = port or int(os.environ["SMTP_PORT"])
    store = JobStore("jobs.db")
    chosen = campaign.segment(campaign.customers(), 5000)
    log.info("%s", campaign.histogram(chosen))
    enqueue(store, chosen)
    pace = Pace(80)
    workers = [Worker(store, port, pace) for _ in range(WORKERS)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
    return sum(w.sent for w in workers), store.counts()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    print(main())
