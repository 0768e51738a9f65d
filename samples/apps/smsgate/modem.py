"""A GSM modem behind a serial-to-network box: AT commands in text mode and PDU mode."""
import re
import socket
import time


class ModemError(Exception):
    pass


class NoSignal(ModemError):
    pass


class Modem:
    def __init__(self, host, port, pin=None, timeout=5.0):
        self.address, self.pin, self.timeout = (host, port), pin, timeout
        self.buffer = b""
        self.incoming = []

    def open(self):
        self.sock = socket.create_connection(self.address, timeout=self.timeout)
        self.command("ATE0")
        self.unlock()
        self.command("AT+CMGF=0")
        self.wait_for_network()
        return self

    def close(self):
        self.sock.close()

    def read_line(self):
        while b"\r\n" not in self.buffer:
            data = self.sock.recv(1024)
            if not data:
                raise ModemError("the box has hung up")
            self.buffer += data
        line, _, self.buffer = self.buffer.partition(b"\r\n")
        return line.decode("ascii", "replace")

    def command(self, text):
        """Sends a line, returns the lines of the answer without OK."""
        self.sock.sendall(text.encode() + b"\r")
        lines = []
        while True:
            line = self.read_line()
            if line == "OK":
                return lines
            if line.startswith(("ERROR", "+CME ERROR", "+CMS ERROR")):
                raise ModemError(f"{text}: {line}")
            if line.startswith("+CMTI:"):
                self.incoming.append(int(line.rpartition(",")[2]))
            elif line:
                lines.append(line)

    def unlock(self):
        state = self.command("AT+CPIN?")
        if state == ["+CPIN: SIM PIN"]:
            if self.pin is None:
                raise ModemError("PIN needed")
            self.command(f"AT+CPIN={self.pin}")
            time.sleep(0.1)

    def signal(self):
        m = re.match(r"\+CSQ: (\d+),", self.command("AT+CSQ")[0])
        level = int(m[1])
        return None if level == 99 else -113 + 2 * level

    def wait_for_network(self, tries=20, pause=0.05):
        for _ in range(tries):
            answer = self.command("AT+CREG?")[0]
            if answer.endswith((",1", ",5")):
                return self.signal()
            time.sleep(pause)
        raise NoSignal(f"not registered after {tries} tries")

    def send_pdu(self, pdu):
        self.sock.sendall(b"AT+CMGS=%d\r" % (len(pdu) // 2 - 1))
        prompt = self.sock.recv(4)
        if not prompt.startswith(b">"):
            raise ModemError(f"no prompt but {prompt!r}")
        self.sock.sendall(pdu.encode() + b"\x1a")
        while True:
            line = self.read_line()
            if line.startswith("+CMGS:"):
                reference = int(line.split(":")[1])
            elif line == "OK":
                return reference
            elif "ERROR" in line:
                raise ModemError(line)

    def fetch(self, index):
        lines = self.command(f"AT+CMGR={index}")
        self.command(f"AT+CMGD={index}")
        return lines[1]

    def waiting(self):
        lines = self.command("AT+CMGL=4")
        return [int(line.split(":")[1].split(",")[0]) for line in lines if line.startswith("+CMGL:")]
