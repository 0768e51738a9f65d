import array
import os
import sqlite3
import subprocess
import time
import wave

from . import RATE


def write_wav(path, samples, rate=RATE):
    data = array.array("h", (int(max(-1.0, min(1.0, s)) * 32767) for s in samples))
    with wave.open(path, "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(rate)
        w.writeframes(data.tobytes())


def read_wav(path):
    with wave.open(path, "rb") as w:
        data = array.array("h", w.readframes(w.getnframes()))
        return [s / 32768 for s in data], w.getframerate()


def wait_until_stable(path, pause=0.03):
    size = -1
    while os.path.getsize(path) != size:
        size = os.path.getsize(path)
        time.sleep(pause)


def tool_version(name="sox"):
    done = subprocess.run(["sh", "-c", f"sleep 0.05; command -v {name} || echo none"], capture_output=True, text=True)
    return done.stdout.strip()


class Library:
    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("create table if not exists memo(name text primary key, seconds real, parts integer, pitch real, made real)")

    def add(self, name, seconds, parts, pitch):
        self.db.execute("insert or replace into memo values(?, ?, ?, ?, ?)", (name, seconds, parts, pitch, time.time()))
        self.db.commit()

    def summary(self):
        return self.db.execute("select count(*), sum(seconds), avg(pitch) from memo").fetchone()

    def close(self):
        self.db.close()
