"""Talks to the translation daemon: one JSON line there, one back."""
import json
import os
import socket
import sqlite3
import subprocess

from cues import plain


class Memory:
    """What has been translated before."""

    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists memory(source text, lang text, target text, primary key(source, lang))")

    def get(self, source, lang):
        row = self.db.execute("select target from memory where source = ? and lang = ?", (source, lang)).fetchone()
        return row[0] if row else None

    def put(self, pairs, lang):
        with self.db:
            self.db.executemany("insert or replace into memory values(?, ?, ?)", [(s, lang, t) for s, t in pairs])

    def close(self):
        self.db.close()


class Translator:
    def __init__(self, address, lang):
        host, port = address.split(":")
        self.lang = lang
        self.sock = socket.create_connection((host, int(port)))
        self.reader = self.sock.makefile("r", encoding="utf-8")

    def ask(self, texts):
        self.sock.sendall(json.dumps({"to": self.lang, "texts": texts}).encode() + b"\n")
        answer = json.loads(self.reader.readline())
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["texts"]

    def close(self):
        self.reader.close()
        self.sock.close()


def batches(items, size):
    for k in range(0, len(items), size):
        yield items[k:k + size]


def translate_all(cues, address, lang, memory):
    texts = list(dict.fromkeys(plain(c) for c in cues))
    known = {t: memory.get(t, lang) for t in texts}
    missing = [t for t in texts if known[t] is None]
    if missing:
        translator = Translator(address, lang)
        try:
            for batch in batches(missing, 40):
                pairs = list(zip(batch, translator.ask(batch)))
                memory.put(pairs, lang)
                known.update(pairs)
        finally:
            translator.close()
    return [known[plain(c)] for c in cues]


def media_length(path):
    """Seconds, from the prober."""
    command = os.environ.get("CUE_PROBE", "ffprobe -show_format").split()
    done = subprocess.run([*command, str(path)], capture_output=True, text=True, check=True)
    for line in done.stdout.splitlines():
        if line.startswith("duration="):
            return float(line[9:])
    raise RuntimeError("no duration")
