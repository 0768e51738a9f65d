"""Readings come as: fixed-width files of the old meters, gzipped JSON lines of the new ones, and a tariff service."""
import gzip
import json
import os
import socket
import time
from collections import namedtuple
from datetime import datetime, timezone

Reading = namedtuple("Reading", "meter stamp kwh quality")
LAYOUT = (("meter", 0, 10), ("stamp", 10, 22), ("kwh", 22, 32), ("quality", 32, 33))


class BadLine(Exception):
    pass


def crc16(data, crc=0xFFFF):
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def parse_fixed(line):
    body, check = line[:33], line[33:37]
    if len(line) < 37:
        raise BadLine("short")
    if crc16(body.encode("ascii")) != int(check, 16):
        raise BadLine("crc")
    cut = {name: body[a:b].strip() for name, a, b in LAYOUT}
    when = datetime.strptime(cut["stamp"], "%y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    return Reading(cut["meter"], int(when.timestamp()), int(cut["kwh"]) / 1000, cut["quality"])


def read_fixed(path, rejects):
    with open(path, encoding="ascii", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield parse_fixed(line.rstrip("\n"))
            except (BadLine, ValueError) as why:
                rejects.append((path, number, str(why)))


def read_json(path, rejects):
    with gzip.open(path, "rt") as lines:
        for number, line in enumerate(lines, 1):
            try:
                raw = json.loads(line)
                for offset, value in enumerate(raw["values"]):
                    yield Reading(raw["id"], raw["start"] + 900 * offset, value, "A")
            except (ValueError, KeyError) as why:
                rejects.append((path, number, repr(why)))


def all_files(folder):
    names = [os.path.join(folder, n) for n in os.listdir(folder)]
    return sorted(n for n in names if n.endswith((".fix", ".jsonl.gz")))


def all_readings(folder, rejects):
    for path in all_files(folder):
        yield from (read_fixed if path.endswith(".fix") else read_json)(path, rejects)


class TariffService:
    def __init__(self, host, port):
        self.peer = (host, port)
        self.known = {}

    def _exchange(self, line):
        with socket.create_connection(self.peer, timeout=5) as s:
            s.sendall(line.encode() + b"\r\n")
            data = b""
            while not data.endswith(b"\n"):
                data += s.recv(1024)
        return data.decode().strip()

    def tariff(self, meter):
        zone = meter[:2]
        if zone not in self.known:
            answer = self._exchange("TARIFF " + zone)
            if answer == "LATER":
                time.sleep(0.1)
                answer = self._exchange("TARIFF " + zone)
            self.known[zone] = [float(x) for x in answer.split()]
        return self.known[zone]
