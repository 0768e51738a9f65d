import contextlib
import random
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path

WORDS = "the meeting about this release moved again please send your notes before tuesday and tell ann that we need numbers".split()


def mail(n):
    rng = random.Random(n)
    m = EmailMessage()
    m["Message-ID"] = f"<m{n}@x.example>"
    m["From"] = f"Person {n % 7} <p{n % 7}@x.example>"
    m["To"] = "me@x.example"
    m["Date"] = f"Tue, {1 + n % 27:02d} Jan 2024 10:{n % 60:02d}:00 +0000"
    m["Subject"] = rng.choice(("", "Re: ", "[build] ")) + f"topic {rng.randint(1, 15)}"
    if n > 3 and rng.random() < 0.5:
        m["In-Reply-To"] = f"<m{n - rng.randint(1, 3)}@x.example>"
    text = "\n".join(rng.choice(("", "> ")) + " ".join(rng.choice(WORDS) for _ in range(10)) for _ in range(25))
    if rng.random() < 0.15:
        text += " win free money now lottery prize"
    if rng.random() < 0.3:
        m.set_content("<html><style>p {}</style><p>" + text.replace("\n", "</p>\n<p>") + "</p></html>", subtype="html")
    else:
        m.set_content(text + "\n-- \nsent by hand\n")
    if rng.random() < 0.4:
        m.add_attachment(rng.randbytes(rng.randint(2000, 30000)), maintype="application", subtype="octet-stream", filename=f"file{n}.bin")
    return m.as_bytes()


def prepare(folder: Path) -> None:
    (folder / "spam.txt").write_text("".join(f"{w} 30 40\n" for w in WORDS) + "".join(f"{w} 900 2\n" for w in "win free money now lottery prize".split()))
    (folder / "rule.sh").write_text('sleep 0.004\ngrep -q tuesday && echo flag\n')


def stub():
    import socketserver
    mails = {n: mail(n) for n in range(1, 121)}

    class H(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def handle(self):
            top = 30
            time.sleep(0.005)
            self.wfile.write(b"* OK ready\r\n")
            for line in self.rfile:
                tag, command, *rest = line.decode().split()
                out = []
                time.sleep(0.003)
                if command == "SELECT":
                    out.append(b"* %d EXISTS\r\n" % top)
                elif command == "UID" and rest[0] == "SEARCH":
                    since = int(rest[2].split(":")[0])
                    out.append(b"* SEARCH " + " ".join(str(n) for n in range(min(since, top), top + 1)).encode() + b"\r\n")
                elif command == "UID" and rest[0] == "FETCH":
                    for uid in map(int, rest[1].split(",")):
                        out.append(b"* %d FETCH %d BODY {%d}\r\n" % (uid, uid, len(mails[uid])) + mails[uid] + b")\r\n")
                        time.sleep(0.001)
                elif command == "IDLE":
                    self.wfile.write(b"+ idling\r\n")
                    time.sleep(0.02)
                    if top < 120:
                        top += 30
                        self.wfile.write(b"* %d EXISTS\r\n" % top)
                    self.rfile.readline()
                out.append(tag.encode() + b" OK done\r\n")
                self.wfile.write(b"".join(out))
                if command == "LOGOUT":
                    return

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"POST": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    for k in range(2):
        count, following = main.main([os.environ["POST"], f"state{k}", "--rounds", "5"])
        assert following > 110 and 60 < count < 120, (count, following)


if __name__ == "__main__":
    stub()
