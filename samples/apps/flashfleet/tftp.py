"""TFTP, the writing and reading that the boards' bootloaders know (RFC 1350, blksize of RFC 2348)."""
import socket
import struct

RRQ, WRQ, DATA, ACK, ERROR, OACK = range(1, 7)


class TftpError(Exception):
    pass


def request(opcode, name, **options):
    words = [name, "octet"]
    for key, value in options.items():
        words += [key, str(value)]
    return struct.pack(">H", opcode) + b"".join(w.encode() + b"\0" for w in words)


def options_of(packet):
    words = packet[2:].split(b"\0")[:-1]
    return {k.decode().lower(): v.decode() for k, v in zip(words[::2], words[1::2])}


class Transfer:
    def __init__(self, board, timeout=0.06, tries=5):
        self.board, self.timeout, self.tries = board, timeout, tries
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.settimeout(timeout)
        self.peer, self.resent = board, 0

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sock.close()

    def exchange(self, packet, wanted):
        """Sends until the wanted (opcode, number) comes."""
        for attempt in range(self.tries):
            self.sock.sendto(packet, self.peer)
            self.resent += attempt > 0
            try:
                return self.receive(wanted)
            except socket.timeout:
                continue
        raise TftpError(f"{self.board} is silent")

    def receive(self, wanted):
        while True:
            answer, self.peer = self.sock.recvfrom(4 + 65464)
            opcode, number = struct.unpack_from(">HH", answer)
            if opcode == ERROR:
                raise TftpError(answer[4:].rstrip(b"\0").decode())
            if opcode == OACK:
                number = 0
            if (opcode, number) in wanted:
                return answer

    def put(self, name, data, size=512):
        answer = self.exchange(request(WRQ, name, blksize=size), {(OACK, 0), (ACK, 0)})
        if answer[1] == OACK:
            size = int(options_of(answer).get("blksize", 512))
        for number, at in enumerate(range(0, len(data) + 1, size), 1):
            self.exchange(struct.pack(">HH", DATA, number & 0xFFFF) + data[at:at + size], {(ACK, number & 0xFFFF)})
        return self.resent

    def get(self, name):
        answer = self.exchange(request(RRQ, name), {(DATA, 1)})
        parts, number = [answer[4:]], 1
        while len(answer) == 516:
            number += 1
            answer = self.exchange(struct.pack(">HH", ACK, number - 1), {(DATA, number)})
            parts.append(answer[4:])
        self.sock.sendto(struct.pack(">HH", ACK, number), self.peer)
        return b"".join(parts)
