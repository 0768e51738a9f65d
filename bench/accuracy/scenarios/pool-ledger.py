import contextlib
import csv
import random
import socketserver
import subprocess
import sys
import time
from pathlib import Path


def ibans(rng, count):
    out = []
    for _ in range(count):
        bban = f"{rng.randrange(10 ** 18):018d}"
        check = 98 - int(bban + "131400") % 97
        out.append(f"DE{check:02d}{bban}")
    return out


def transfers(rng, accounts, part):
    rows = []
    for n in range(90):
        source, target = rng.sample(accounts[:14] if n % 3 else accounts, 2)
        rows.append([source, target, f"{rng.randrange(100, 60000) / 100:.2f}", 1 + n // 8,
                     f"invoice-{part}-{rng.randrange(10 ** 8)}-{rng.choice('abcdef') * 6}-{n}"])
    return rows


def prepare(folder: Path) -> None:
    rng = random.Random(77)
    accounts = ibans(rng, 40)
    with open(folder / "accounts.csv", "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["iban", "owner", "balance"])
        w.writerows([a, f"owner {n}", rng.randrange(10 ** 5, 10 ** 6)] for n, a in enumerate(accounts))
        w.writerow(["DE00123456789012345678", "bad", 1])
    for part in range(2):
        with open(folder / f"transfers{part}.csv", "w", newline="") as f:
            w = csv.writer(f)
            w.writerow(["source", "target", "amount", "day", "ref"])
            w.writerows(transfers(rng, accounts, part))


def stub() -> None:
    sent = []

    class H(socketserver.StreamRequestHandler):
        def handle(self):
            time.sleep(0.02)
            self.wfile.write(b"READY\n")
            account = None
            for line in self.rfile:
                words = line.decode().split()
                if words[0] == "PING":
                    out = "PONG\n"
                elif words[0] == "HOLD":
                    time.sleep(0.008)
                    account = words[1]
                    out = "OK\n"
                elif words[0] == "SEND":
                    time.sleep(0.015)
                    cents, ref = int(words[2]), words[3]
                    day = 1 + int(ref.rsplit("-", 1)[1]) // 8
                    sent.append((account, -cents, day, ref))
                    sent.append((words[1], cents, day, ref))
                    out = "BOOKED\n" if hash(ref[-8:]) % 10 else "PENDING\n"
                else:
                    time.sleep(0.03)
                    day = int(words[1])
                    rng = random.Random(day)
                    rows = [s for s in sorted(set(sent)) if s[2] == day]
                    rows = [(i, a, d + rng.randrange(2), r.replace("invoice", "Inv.").upper() if rng.random() < 0.1
                             else r.replace("invoice", "inv")) for i, a, d, r in rows]
                    rows += [("X", rng.randrange(10 ** 5, 10 ** 6), day, "COLLECTIVE")]
                    out = "".join(f"{i};{a};{d};{r}\n" for i, a, d, r in rows) + ".\n"
                self.wfile.write(out.encode())

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"BANK": f"127.0.0.1:{int(proc.stdout.readline())}"}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    Path("ledger.db").unlink(missing_ok=True)
    for part in range(2):
        states = main.main(["pay", "accounts.csv", f"transfers{part}.csv", "--threads", str(4 + part)])
        assert sum(states.values()) == 90 and "BOOKED" in states, states
        time.sleep(0.1)
        matched, missing, solved = main.main(["reconcile"])
        assert matched > 50, (matched, missing, solved)
        main.main(["interest", "accounts.csv"])
        main.main(["export", "dump.sql"])


if __name__ == "__main__":
    stub()
