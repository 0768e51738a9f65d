"""Just enough DER: a value is (tag, bytes) or Python's own."""


class DerError(ValueError):
    pass


class Oid(str):
    pass


def length(n):
    if n < 128:
        return bytes([n])
    raw = n.to_bytes((n.bit_length() + 7) // 8, "big")
    return bytes([128 | len(raw)]) + raw


def wrap(tag, body):
    return bytes([tag]) + length(len(body)) + body


def encode_oid(text):
    first, second, *rest = map(int, text.split("."))
    out = [first * 40 + second]
    for part in rest:
        chunk = [part & 127]
        part >>= 7
        while part:
            chunk.append(128 | part & 127)
            part >>= 7
        out.extend(reversed(chunk))
    return bytes(out)


def decode_oid(body):
    parts, value = [str(body[0] // 40), str(body[0] % 40)], 0
    for byte in body[1:]:
        value = value << 7 | byte & 127
        if not byte & 128:
            parts.append(str(value))
            value = 0
    return Oid(".".join(parts))


def encode(value):
    if isinstance(value, bool):
        return wrap(1, b"\xff" if value else b"\x00")
    if isinstance(value, int):
        return wrap(2, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))
    if value is None:
        return wrap(5, b"")
    if isinstance(value, Oid):
        return wrap(6, encode_oid(value))
    if isinstance(value, bytes):
        return wrap(4, value)
    if isinstance(value, str):
        return wrap(12, value.encode())
    if isinstance(value, (list, tuple)):
        return wrap(48, b"".join(map(encode, value)))
    if isinstance(value, set):
        return wrap(49, b"".join(sorted(map(encode, value))))
    raise DerError("cannot encode %r" % (value,))


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def header(self):
        tag, first = self.data[self.at], self.data[self.at + 1]
        self.at += 2
        if first < 128:
            return tag, first
        n = first & 127
        size = int.from_bytes(self.data[self.at:self.at + n], "big")
        self.at += n
        return tag, size

    def value(self):
        tag, size = self.header()
        body = self.data[self.at:self.at + size]
        if len(body) != size:
            raise DerError("cut off")
        self.at += size
        if tag in (48, 49):
            items = list(Reader(body))
            return items if tag == 48 else set(items)
        simple = {1: lambda b: b != b"\0", 2: lambda b: int.from_bytes(b, "big", signed=True), 4: bytes, 5: lambda b: None, 6: decode_oid, 12: bytes.decode}
        if tag not in simple:
            raise DerError("tag %d" % tag)
        return simple[tag](body)

    def __iter__(self):
        while self.at < len(self.data):
            yield self.value()


def decode(data):
    return Reader(data).value()
