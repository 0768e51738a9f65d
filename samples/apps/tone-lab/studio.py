"""Everything around the sound: beat over UDP, note events, an outside recorder program, level meters."""
import collections
import queue
import socket
import subprocess
import threading
import time

import analysis
from wavio import from_pcm

Note = collections.namedtuple("Note", "pitch velocity at")


class Metronome:
    def __init__(self, address):
        host, port = address.split(":")
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.connect((host, int(port)))
        self.sock.settimeout(2)
        self.count = 0

    def subscribe(self, tempo):
        self.sock.send(b"start %d" % tempo)
        return self.sock.recv(64) == b"started"

    def beat(self):
        number = int(self.sock.recv(64).split()[1])
        self.count += 1
        return number

    def bar(self, beats=4):
        return [self.beat() for _ in range(beats)]

    def stop(self):
        self.sock.send(b"stop")
        self.sock.close()


class Keyboard(threading.Thread):
    """Reads note events from a program that prints `pitch velocity` lines."""

    def __init__(self, command):
        super().__init__(daemon=True)
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.events = queue.Queue()
        self.began = time.monotonic()

    def run(self):
        for line in self.process.stdout:
            self.events.put(self.parse(line))
        self.events.put(None)

    def parse(self, line):
        pitch, velocity = line.split()
        return Note(int(pitch), int(velocity) / 127, time.monotonic() - self.began)

    def notes(self):
        while True:
            note = self.events.get()
            if note is None:
                return
            yield note

    def close(self):
        self.join()
        self.process.stdout.close()
        self.process.wait()


def collect_notes(command):
    keyboard = Keyboard(command)
    keyboard.start()
    played = list(keyboard.notes())
    keyboard.close()
    return played


def chords(notes, window=0.015):
    groups = []
    for note in notes:
        if groups and note.at - groups[-1][-1].at < window:
            groups[-1].append(note)
        else:
            groups.append([note])
    return groups


class Meter:
    """Level meter: one thread measures blocks, whoever is interested waits for the next level."""

    def __init__(self):
        self.level = 0.0
        self.fresh = threading.Event()
        self.blocks = queue.Queue(maxsize=8)
        self.thread = threading.Thread(target=self.loop)

    def loop(self):
        while True:
            block = self.blocks.get()
            if block is None:
                return
            self.level = max(self.level * 0.7, analysis.loudness(block))
            self.fresh.set()

    def next_level(self, timeout=1.0):
        if self.fresh.wait(timeout):
            self.fresh.clear()
        return self.level

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exc):
        self.blocks.put(None)
        self.thread.join()


def watch_levels(speaker, blocks):
    levels = []
    with Meter() as meter:
        for block in speaker.record(blocks):
            meter.blocks.put(block)
            levels.append(meter.next_level())
    return levels


def record_program(command, size, block=800):
    """Runs a recorder that writes raw samples to its output."""
    out = []
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        while len(out) < size:
            raw = program.stdout.read(block * 2)
            if not raw:
                break
            out.extend(from_pcm(raw))
    return out


def calibrate(command, rounds=3):
    results = []
    for _ in range(rounds):
        samples = record_program(command, 2400)
        results.append((analysis.loudness(samples), analysis.autocorrelation_pitch(samples)))
    return results


def rehearse(metronome, tune, tempo, bars=2):
    if not metronome.subscribe(tempo):
        raise OSError("no metronome")
    heard = []
    for bar in range(bars):
        heard += metronome.bar()
        analysis.low_pass(tune[bar * 800:(bar + 1) * 800], 1200)
    metronome.stop()
    return heard
