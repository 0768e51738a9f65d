"""Modbus TCP and RTU frames."""
import itertools
import socket
import struct

EXCEPTIONS = {1: "illegal function", 2: "illegal address", 3: "illegal value", 6: "busy"}


class ModbusError(Exception):
    def __init__(self, code):
        Exception.__init__(self, EXCEPTIONS.get(code, "code %d" % code))
        self.code = code


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def rtu_frame(unit, pdu):
    body = bytes([unit]) + pdu
    return body + struct.pack("<H", crc16(body))


def scan_rtu(capture):
    """Valid frames in a capture of the serial line."""
    frames, at = [], 0
    while at + 8 <= len(capture):
        size = 5 + capture[at + 2] if capture[at + 1] in (3, 4) else 8
        frame = capture[at:at + size]
        if len(frame) == size and struct.unpack("<H", frame[-2:])[0] == crc16(frame[:-2]):
            frames.append(frame)
            at += size
        else:
            at += 1
    return frames


class Client:
    def __init__(self, host, port, timeout=3.0):
        self.sock = socket.create_connection((host, port), timeout)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.numbers = itertools.cycle(range(1, 65536))

    def _exactly(self, n):
        data = bytearray()
        while len(data) < n:
            more = self.sock.recv(n - len(data))
            if not more:
                raise ConnectionResetError("device closed the connection")
            data += more
        return bytes(data)

    def call(self, unit, pdu):
        number = next(self.numbers)
        self.sock.sendall(struct.pack(">HHHB", number, 0, len(pdu) + 1, unit) + pdu)
        while True:
            got, _, size, _ = struct.unpack(">HHHB", self._exactly(7))
            answer = self._exactly(size - 1)
            if got == number:
                break
        if answer[0] & 0x80:
            raise ModbusError(answer[1])
        return answer

    def read_holding(self, unit, address, count):
        answer = self.call(unit, struct.pack(">BHH", 3, address, count))
        return struct.unpack(">%dH" % count, answer[2:2 + 2 * count])

    def write_register(self, unit, address, value):
        self.call(unit, struct.pack(">BHH", 6, address, value))

    def close(self):
        self.sock.close()
