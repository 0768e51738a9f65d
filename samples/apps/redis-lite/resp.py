class ProtocolError(Exception):
    pass


class Parser:
    """Push parser for the RESP protocol: feed bytes, take out whole values."""

    def __init__(self):
        self.buffer = b""

    def feed(self, data):
        self.buffer += data
        values = []
        position = 0
        while position < len(self.buffer):
            step = self._value(position)
            if step is None:
                break
            value, position = step
            values.append(value)
        self.buffer = self.buffer[position:]
        return values

    def _line(self, start):
        end = self.buffer.find(b"\r\n", start)
        return None if end < 0 else (self.buffer[start:end], end + 2)

    def _value(self, start):
        found = self._line(start + 1)
        if found is None:
            return None
        line, position = found
        kind = self.buffer[start:start + 1]
        if kind == b"+":
            return line.decode(), position
        if kind == b"-":
            return ProtocolError(line.decode()), position
        if kind == b":":
            return int(line), position
        if kind == b"$":
            length = int(line)
            if length < 0:
                return None, position
            if len(self.buffer) < position + length + 2:
                return None
            return self.buffer[position:position + length], position + length + 2
        if kind == b"*":
            items = []
            for _ in range(int(line)):
                step = self._value(position) if position < len(self.buffer) else None
                if step is None:
                    return None
                items.append(step[0])
                position = step[1]
            return items, position
        raise ProtocolError(f"unexpected {kind!r}")


def encode(value):
    if value is None:
        return b"$-1\r\n"
    if isinstance(value, bool) or isinstance(value, int):
        return b":%d\r\n" % value
    if isinstance(value, float):
        value = repr(value)
    if isinstance(value, Exception):
        return b"-ERR %s\r\n" % str(value).encode()
    if isinstance(value, str):
        value = value.encode()
    if isinstance(value, bytes):
        return b"$%d\r\n%s\r\n" % (len(value), value)
    return b"*%d\r\n" % len(value) + b"".join(map(encode, value))
