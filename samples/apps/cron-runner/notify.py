import base64
import socket
from email.message import EmailMessage


class SmtpError(Exception):
    pass


class Mailer:
    def __init__(self, address, sender):
        host, _, port = address.partition(":")
        self.sock = socket.create_connection((host, int(port)), 10)
        self.reader = self.sock.makefile("rb")
        self.sender = sender
        self._expect(220)
        self._command("EHLO localhost", 250)

    def _expect(self, code):
        lines = []
        while True:
            line = self.reader.readline().decode()
            lines.append(line[4:].strip())
            if line[3:4] != "-":
                break
        if int(line[:3]) != code:
            raise SmtpError(line.strip())
        return lines

    def _command(self, text, code):
        self.sock.sendall(text.encode() + b"\r\n")
        return self._expect(code)

    def login(self, user, password):
        secret = base64.b64encode(f"\0{user}\0{password}".encode()).decode()
        self._command(f"AUTH PLAIN {secret}", 235)

    def send(self, message):
        self._command(f"MAIL FROM:<{self.sender}>", 250)
        self._command(f"RCPT TO:<{message['To']}>", 250)
        self._command("DATA", 354)
        body = message.as_bytes().replace(b"\n.", b"\n..")
        self.sock.sendall(body.replace(b"\n", b"\r\n") + b"\r\n.\r\n")
        return self._expect(250)

    def quit(self):
        self._command("QUIT", 221)
        self.reader.close()
        self.sock.close()


def compose(report, sender, receiver, attachment=None):
    message = EmailMessage()
    bad = [r for r in report if not r["ok"]]
    message["Subject"] = f"{len(bad)} of {len(report)} jobs failed" if bad else f"{len(report)} jobs done"
    message["From"], message["To"] = sender, receiver
    message.set_content("\n".join(
        f"{'ok ' if r['ok'] else 'BAD'} {r['name']:<16}{r['seconds']:8.3f}  {r['output'][:60]}" for r in report))
    if attachment:
        with open(attachment, "rb") as handle:
            message.add_attachment(handle.read(), maintype="application", subtype="octet-stream",
                                   filename=attachment)
    return message
