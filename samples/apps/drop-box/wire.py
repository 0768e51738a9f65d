"""The protocol's smaller half: lines of words, answers with a code, data with its length."""
import zlib


class ProtocolError(Exception):
    def __init__(self, code, text):
        Exception.__init__(self, "%d %s" % (code, text))
        self.code = code


def send_line(stream, *words):
    stream.write(" ".join(str(w) for w in words).encode("utf-8") + b"\r\n")
    stream.flush()


def read_line(stream):
    line = stream.readline(4096)
    if not line:
        raise ProtocolError(421, "gone")
    return line.decode("utf-8").rstrip("\r\n")


def read_answer(stream, *expected):
    """Answers may have several lines: 211-first, 211-second, 211 last."""
    texts = []
    while True:
        line = read_line(stream)
        code, mark, text = int(line[:3]), line[3:4], line[4:]
        texts.append(text)
        if mark != "-":
            break
    if expected and code not in expected:
        raise ProtocolError(code, text)
    return code, texts


def send_data(stream, data, chunk=16384):
    crc = 0
    for start in range(0, len(data), chunk):
        piece = data[start:start + chunk]
        crc = zlib.crc32(piece, crc)
        stream.write(len(piece).to_bytes(4, "big") + piece)
    stream.write((0).to_bytes(4, "big") + crc.to_bytes(4, "big"))
    stream.flush()


def read_data(stream):
    pieces, crc = [], 0
    while True:
        size = int.from_bytes(stream.read(4), "big")
        if not size:
            break
        piece = stream.read(size)
        crc = zlib.crc32(piece, crc)
        pieces.append(piece)
    if int.from_bytes(stream.read(4), "big") != crc:
        raise ProtocolError(550, "damaged")
    return b"".join(pieces)
