"""Tag=value messages and the session below them."""
import time

SOH = b"\x01"
MSG_TYPE, SEQ, SENDER, TARGET = 35, 34, 49, 56


class ProtocolError(Exception):
    pass


class Message(dict):
    @property
    def kind(self):
        return self[MSG_TYPE]

    def number(self, tag, default=None):
        value = self.get(tag)
        return default if value is None else int(value)


def checksum(data: bytes) -> int:
    return sum(data) % 256


def encode(message: dict) -> bytes:
    body = b"".join(f"{tag}={value}".encode() + SOH for tag, value in message.items())
    head = b"8=FIX.4.2" + SOH + b"9=%d" % len(body) + SOH
    return head + body + b"10=%03d" % checksum(head + body) + SOH


def decode(raw: bytes) -> Message:
    fields = raw.rstrip(SOH).split(SOH)
    if int(fields[-1][3:]) != checksum(raw[: raw.rindex(b"10=")]):
        raise ProtocolError("bad checksum")
    message = Message()
    for item in fields[2:-1]:
        tag, _, value = item.partition(b"=")
        message[int(tag)] = value.decode()
    return message


class Framer:
    """Cuts a stream of bytes into messages."""

    def __init__(self):
        self.buffer = b""

    def feed(self, data):
        self.buffer += data
        found = []
        while True:
            raw = self._cut()
            if raw is None:
                return found
            found.append(decode(raw))

    def _cut(self):
        start = self.buffer.find(b"9=")
        if start < 0:
            return None
        end = self.buffer.find(SOH, start)
        if end < 0:
            return None
        total = end + 1 + int(self.buffer[start + 2:end]) + 7
        if len(self.buffer) < total:
            return None
        raw, self.buffer = self.buffer[:total], self.buffer[total:]
        return raw


class Session:
    def __init__(self, me, other):
        self.me, self.other = me, other
        self.out = self.expected = 1
        self.last_seen = time.monotonic()

    def stamp(self, kind, **_):
        message = {MSG_TYPE: kind, SENDER: self.me, TARGET: self.other, SEQ: self.out, 52: time.strftime("%Y%m%d-%H:%M:%S")}
        self.out += 1
        return message

    def accept(self, message):
        number = message.number(SEQ, 0)
        self.last_seen = time.monotonic()
        if number < self.expected:
            raise ProtocolError(f"sequence {number}, {self.expected} expected")
        gap = number - self.expected
        self.expected = number + 1
        return gap
