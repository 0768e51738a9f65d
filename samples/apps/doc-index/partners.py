import json
import os
import queue
import socket
import subprocess
import threading
import time
import urllib.request


class Thesaurus:
    """Keeps one connection to the synonym service, which answers word by word."""

    def __init__(self, address):
        host, _, port = address.rpartition(":")
        self.sock = socket.create_connection((host, int(port)), timeout=4)
        self.stream = self.sock.makefile("rw", encoding="utf-8", newline="\n")
        self.cache = {}

    def lookup(self, word):
        self.stream.write(word + "\n")
        self.stream.flush()
        return self.stream.readline().split()

    def synonyms(self, word):
        if word not in self.cache:
            self.cache[word] = self.lookup(word)
        return self.cache[word]

    def expand(self, query):
        out = []
        for word in query.split():
            out.append(word)
            out.extend(s for s in self.synonyms(word) if s not in out)
        return " ".join(out)

    def close(self):
        self.stream.close()
        self.sock.close()


class Notifier:
    """Tells subscribers about new pages, in the background, a few at a time."""

    def __init__(self, base, at_once=2):
        self.base = base
        self.slots = threading.BoundedSemaphore(at_once)
        self.waiting = queue.SimpleQueue()
        self.failed = []
        self.pump = threading.Thread(target=self.deliver_all, daemon=True)
        self.pump.start()

    def announce(self, name, subscribers):
        for s in subscribers:
            self.waiting.put((s, name))

    def deliver(self, subscriber, name):
        body = json.dumps({"page": name, "to": subscriber}).encode()
        try:
            with urllib.request.urlopen(self.base + "/hook", body, timeout=5) as reply:
                reply.read()
        except OSError as e:
            self.failed.append((subscriber, str(e)))
        finally:
            self.slots.release()

    def deliver_all(self):
        running = []
        while (job := self.waiting.get()) is not None:
            self.slots.acquire()
            t = threading.Thread(target=self.deliver, args=job)
            t.start()
            running.append(t)
        for t in running:
            t.join()

    def finish(self):
        self.waiting.put(None)
        self.pump.join()
        return len(self.failed)


def long_poll(base, version):
    with urllib.request.urlopen("%s/changes?since=%d" % (base, version), timeout=10) as reply:
        answer = json.load(reply)
    return answer["version"], answer["pages"]


def changes(base, rounds):
    version = 0
    for _ in range(rounds):
        version, pages = long_poll(base, version)
        yield from pages


def wait_for_file(path, tries=100):
    for _ in range(tries):
        if os.path.exists(path):
            return True
        time.sleep(0.01)
    return False


def convert(command, path):
    """Starts a converter that leaves its result in a file when it is ready."""
    proc = subprocess.Popen([*command, path])
    ready = wait_for_file(path)
    proc.wait()
    return ready


def page_from(path):
    with open(path) as f:
        title, _, body = f.read().partition("\n")
    return title.strip("# "), body
