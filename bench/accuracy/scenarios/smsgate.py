import contextlib
import json
import os
import socketserver
import threading
import time


@contextlib.contextmanager
def serve():
    inbox = {}

    class H(socketserver.BaseRequestHandler):
        def say(self, *lines):
            self.request.sendall("".join(line + "\r\n" for line in lines).encode())

        def handle(self):
            buffer, locked, asked, polls, sent = b"", True, 0, 0, 0
            while True:
                end = buffer.find(b"\r")
                if end < 0:
                    data = self.request.recv(1024)
                    if not data:
                        return
                    buffer += data
                    continue
                text, buffer = buffer[:end].decode(), buffer[end + 1:]
                time.sleep(0.012)
                if text == "AT+CPIN?":
                    self.say("+CPIN: SIM PIN" if locked else "+CPIN: READY", "OK")
                elif text.startswith("AT+CPIN="):
                    locked = False
                    self.say("OK")
                elif text == "AT+CREG?":
                    asked += 1
                    self.say("+CREG: 0,2" if asked < 4 else "+CREG: 0,1", "OK")
                elif text == "AT+CSQ":
                    self.say("+CSQ: 17,0", "OK")
                elif text.startswith("AT+CMGS="):
                    self.request.sendall(b"> ")
                    while b"\x1a" not in buffer:
                        buffer += self.request.recv(1024)
                    body, _, buffer = buffer.partition(b"\x1a")
                    time.sleep(0.09)
                    sent += 1
                    if sent % 9 == 4:
                        self.say("+CMS ERROR: 38")
                    else:
                        self.say(f"+CMGS: {sent}", "OK")
                elif text == "AT+CMGL=4":
                    polls += 1
                    if polls in (1, 2, 4):
                        for k, word in enumerate(("hours please", "stop", "price of tea today")):
                            inbox[polls * 10 + k] = word
                    self.say(*[f"+CMGL: {i},0,,24" for i in inbox], "OK")
                elif text.startswith("AT+CMGR="):
                    word = inbox[int(text.split("=")[1])]
                    self.say("+CMGR: 0,,24", deliver(word, int(text.split("=")[1])), "OK")
                elif text.startswith("AT+CMGD="):
                    inbox.pop(int(text.split("=")[1]), None)
                    self.say("OK")
                else:
                    self.say("OK")

    s = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    s.daemon_threads = True
    threading.Thread(target=s.serve_forever, daemon=True).start()
    try:
        yield {"MODEM": s.server_address[1]}
    finally:
        s.shutdown()


def deliver(text, n):
    value = at = 0
    for c in text:
        value |= ord(c) << at
        at += 7
    body = value.to_bytes((at + 7) // 8, "little").hex().upper()
    digits = f"49170{n:07}"
    return "00" + "04" + "%02X91" % len(digits) + "".join(digits[i + 1] + digits[i] for i in range(0, 12, 2)) + "0000" + "62302121436500" + "%02X" % len(text) + body


def prepare(folder):
    gate = folder / "gate"
    (gate / "new").mkdir(parents=True)
    (gate / "answers.json").write_text(json.dumps({"hours": "We are open from nine to six, on Saturdays until two.", "*": "Thank you, somebody will call you back."}))
    for i in range(12):
        (gate / "new" / f"+4917199{i:04}-{i}.txt").write_text("Your parcel has come. " * (1 + 5 * (i % 3)))


def run():
    import smsgate
    threading.Timer(4.5, lambda: open("gate/power-lost", "w").close()).start()
    gate = smsgate.serve("127.0.0.1", int(os.environ["MODEM"]), "gate", "1234")
    assert gate.diary.bill() and gate.reference > 10
    assert gate.diary.conversation("+491700000010"), gate.diary.db.execute("select * from message").fetchall()
