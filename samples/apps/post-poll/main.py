"""Polls a mailbox, files what is new, runs rules.

    main.py HOST:PORT STATE_FOLDER [--rounds N] [--idle SECONDS]
"""
import argparse
import json
import mailbox
import os
import pathlib
import subprocess
import time

import imapish
import messages


class State:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.file = self.folder / "state.json"
        self.next_uid = json.loads(self.file.read_text())["next"] if self.file.exists() else 1

    def advance(self, uid):
        self.next_uid = uid + 1
        fresh = self.file.with_suffix(".new")
        with open(fresh, "w") as f:
            json.dump({"next": self.next_uid, "at": time.time()}, f)
            f.flush()
            os.fsync(f.fileno())
        fresh.replace(self.file)


def connect(address, tries=3):
    host, port = address.rsplit(":", 1)
    for attempt in range(tries):
        try:
            client = imapish.Client(host, int(port))
            client.login("me", "secret")
            return client
        except (OSError, imapish.ServerSaysNo):
            if attempt == tries - 1:
                raise
            time.sleep(0.02 * (attempt + 1))


def download(client, since, batch=8):
    uids = client.search(since)
    for k in range(0, len(uids), batch):
        for uid, data in client.fetch(uids[k:k + batch]):
            yield messages.parse(uid, data), data


def run_rule(command, mail):
    """The rule's program gets the text, and says what to do with it."""
    done = subprocess.run(command, input=mail.text, capture_output=True, text=True, timeout=10,
                          env={**os.environ, "MAIL_SUBJECT": mail.subject, "MAIL_FROM": mail.sender})
    return done.stdout.strip() or "keep"


def archive(path, blobs):
    box = mailbox.mbox(path)
    box.lock()
    try:
        for data in blobs:
            box.add(data)
        box.flush()
    finally:
        box.unlock()
        box.close()


def digest(mails, width=70):
    lines = []
    for group in messages.threads(mails):
        lines.append(f"{group[0].topic[:width]} ({len(group)})")
        lines += [f"    {m.sender:24} {' '.join(m.text.split())[:width - 28]}" for m in group[-3:]]
    return "\n".join(lines)


def poll(client, state, spam, rule):
    kept, blobs = [], []
    for mail, data in download(client, state.next_uid):
        if spam.likelihood(mail) > 0.9:
            client.flag(mail.uid, "\\Deleted")
        else:
            messages.store_files(mail, state.folder / "files")
            if mail.subject.startswith("[") and run_rule(rule, mail) == "flag":
                client.flag(mail.uid, "\\Flagged")
            kept.append(mail)
            blobs.append(data)
        last = mail.uid
    if blobs:
        archive(state.folder / "archive.mbox", blobs)
        state.advance(last)
    return kept


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("folder")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--idle", type=float, default=0.05)
    args = parser.parse_args(argv)
    state = State(args.folder)
    with open("spam.txt") as f:
        spam = messages.Spam(f)
    client = connect(args.address)
    everything = []
    try:
        client.select("INBOX")
        for _ in range(args.rounds):
            everything += poll(client, state, spam, ["sh", "rule.sh"])
            client.idle(args.idle)
    finally:
        client.logout()
    (state.folder / "digest.txt").write_text(digest(everything))
    return len(everything), state.next_uid


if __name__ == "__main__":
    print(main())
