import queue
import socket
import sqlite3
import threading
import time

from wire import WireError, acknowledgement, decode

STOP = object()


class Receiver(threading.Thread):
    """Takes datagrams off the socket, acknowledges, and hands them on."""

    def __init__(self, out, host="127.0.0.1", port=0):
        super().__init__(daemon=True, name="receiver")
        self.out = out
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind((host, port))
        self.sock.settimeout(0.1)
        self.stopping = threading.Event()
        self.bad = 0
        self.missed = {}
        self.last = {}

    @property
    def port(self):
        return self.sock.getsockname()[1]

    def note_sequence(self, node, seq):
        before = self.last.get(node)
        if before is not None:
            gap = (seq - before - 1) & 0xFFFF
            if 0 < gap < 1000:
                self.missed[node] = self.missed.get(node, 0) + gap
        self.last[node] = seq

    def receive(self):
        """One packet, or None if none came in time."""
        try:
            data, sender = self.sock.recvfrom(2048)
        except socket.timeout:
            return None
        try:
            packet = decode(data)
        except WireError:
            self.bad += 1
            return None
        self.sock.sendto(acknowledgement(packet.node, packet.seq), sender)
        self.note_sequence(packet.node, packet.seq)
        return packet

    def run(self):
        while not self.stopping.is_set():
            packet = self.receive()
            if packet is not None:
                self.out.put(packet)
        self.sock.close()

    def stop(self):
        self.stopping.set()
        self.join()


class Writer(threading.Thread):
    """Stores packets in batches."""

    def __init__(self, path, inbox, size=40, patience=0.05):
        super().__init__(name="writer")
        self.path, self.inbox, self.size, self.patience = path, inbox, size, patience
        self.written = 0

    def open(self):
        con = sqlite3.connect(self.path)
        con.execute("pragma journal_mode = wal")
        con.execute("create table if not exists reading(node int, channel int, at real, value real)")
        con.execute("create index if not exists by_node on reading(node, channel, at)")
        return con

    def next_batch(self):
        """(packets, whether more are to come)"""
        batch = []
        deadline = time.monotonic() + self.patience
        while len(batch) < self.size:
            try:
                packet = self.inbox.get(timeout=max(0.001, deadline - time.monotonic()))
            except queue.Empty:
                break
            if packet is STOP:
                return batch, False
            batch.append(packet)
        return batch, True

    def store(self, con, batch):
        rows = [(p.node, r.channel, p.stamp + r.offset / 1000, r.value) for p in batch for r in p.readings]
        with con:
            con.executemany("insert into reading values(?, ?, ?, ?)", rows)
        self.written += len(rows)

    def run(self):
        con = self.open()
        more = True
        while more:
            batch, more = self.next_batch()
            if batch:
                self.store(con, batch)
        con.close()

    def finish(self):
        self.inbox.put(STOP)
        self.join()


class Watchdog:
    """Calls back about nodes that have been silent."""

    def __init__(self, receiver, silent_after, on_silent):
        self.receiver, self.silent_after, self.on_silent = receiver, silent_after, on_silent
        self.seen = {}
        self.told = set()

    def check(self, now):
        for node, seq in list(self.receiver.last.items()):
            if self.seen.get(node, (None,))[0] != seq:
                self.seen[node] = seq, now
                self.told.discard(node)
            elif now - self.seen[node][1] > self.silent_after and node not in self.told:
                self.told.add(node)
                self.on_silent(node)
