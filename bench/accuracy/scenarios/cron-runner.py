import contextlib
import random
import socketserver
import subprocess
import sys
import threading
import time
from pathlib import Path

CONFIG = """
workers: 2
mail:
  server: ${SMTP_STUB}
  from: cron@example.org
  to: [ops@example.org, dev@example.org]
  user: cron
  password: pw
  attach: access.log.gz
jobs:
  nap: {kind: pause, seconds: 0.08, cron: "0 * * * *", every: 0.3}
  pack: {kind: command, run: "gzip -kf access.log", cron: "30 2 * * 1-5"}
  sorted: {kind: command, run: "sort -k9 access.log | tail -n 3 | cut -c1-60", needs: [pack], cron: "*/10 8-18 * * *"}
  wait: {kind: command, run: "sleep 0.1; echo rested", cron: "15,45 */3 1-7 * *", every: 0.4}
  broken: {kind: command, run: "ls /nonexistent", cron: "0 0 1 * *"}
  never: {kind: command, run: "echo no", needs: [broken], cron: "5 4 * * 0"}
  web: {kind: check, url: "${WEB_STUB}/status", contains: fine, cron: "*/5 * * * *", every: 0.25}
  web-bad: {kind: check, url: "${WEB_STUB}/status", contains: purple, needs: [web]}
  web-gone: {kind: check, url: "${WEB_STUB}/missing", needs: [web]}
  access: {kind: log, file: access.log, cron: "0 6 * * 1", every: 0.7, limit: 0.5}
  errors: {kind: log, file: access.log, limit: 0.01, needs: [access, nap]}
"""


def prepare(folder: Path) -> None:
    rng = random.Random(13)
    (folder / "cron.yaml").write_text(CONFIG)
    with open(folder / "access.log", "w") as f:
        for n in range(14000):
            f.write(f'10.0.{rng.randrange(9)}.{rng.randrange(255)} - - [01/Feb/2024:10:{n // 60 % 60:02d}:{n % 60:02d} +0000] '
                    f'"GET /page/{rng.randrange(60)}?id={n} HTTP/1.1" {rng.choice([200] * 9 + [404, 500])} '
                    f'{rng.randrange(90000)} {rng.expovariate(8):.4f}\n')
            if n % 50 == 0:
                f.write("garbage line\n")


def stub() -> None:
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Web(BaseHTTPRequestHandler):
        def do_GET(self):
            time.sleep(0.04)
            body = b"all is fine " * 500
            self.send_response(200 if self.path == "/status" else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *a):
            pass

    class Smtp(socketserver.StreamRequestHandler):
        def say(self, text, delay=0.006):
            time.sleep(delay)
            self.wfile.write(text.encode() + b"\r\n")

        def handle(self):
            self.say("220 stub", 0.03)
            while line := self.rfile.readline():
                word = line[:4].upper()
                if word == b"EHLO":
                    self.say("250-stub\r\n250-SIZE 9999999\r\n250 AUTH PLAIN")
                elif word == b"AUTH":
                    self.say("235 yes")
                elif word == b"DATA":
                    self.say("354 go")
                    while self.rfile.readline() != b".\r\n":
                        pass
                    self.say("250 queued", 0.05)
                elif word == b"QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("250 ok")

    web = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    smtp = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Smtp)
    threading.Thread(target=smtp.serve_forever, daemon=True).start()
    print(web.server_port, smtp.server_address[1], flush=True)
    web.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        web, smtp = proc.stdout.readline().split()
        yield {"WEB_STUB": f"http://127.0.0.1:{web}", "SMTP_STUB": f"127.0.0.1:{smtp}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    main.main(["cron.yaml", "plan"])
    main.main(["cron.yaml", "plan", "--start", "2024-06-15T08:30"])
    for _ in range(2):
        report = main.main(["cron.yaml", "once"])
        assert [r["name"] for r in report if not r["ok"]], report
        assert len(report) == 10, len(report)
    report = main.main(["cron.yaml", "watch", "--seconds", "2.0"])
    assert len(report) > 12, len(report)


if __name__ == "__main__":
    stub()
