import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import random, socketserver, time
r0 = random.Random(3)
def sudoku():
    base = [[(3 * (r % 3) + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)]
    d = list(range(1, 10)); r0.shuffle(d)
    rows = [g * 3 + r for g in r0.sample(range(3), 3) for r in r0.sample(range(3), 3)]
    cols = [g * 3 + r for g in r0.sample(range(3), 3) for r in r0.sample(range(3), 3)]
    s = [d[base[r][c] - 1] for r in rows for c in cols]
    for k in r0.sample(range(81), 54): s[k] = "."
    return "".join(map(str, s))
PUZZLES = [sudoku() for _ in range(8)]
def slide(row):
    k = [v for v in row if v]; o = []; i = 0
    while i < len(k):
        if i + 1 < len(k) and k[i] == k[i + 1]: o.append(k[i] * 2); i += 2
        else: o.append(k[i]); i += 1
    return o + [0] * (4 - len(o))
def move(g, d):
    L = [list(c) for c in zip(*g)] if d in "UD" else g
    f = d in "RD"
    L = [slide(l[::-1])[::-1] if f else slide(l) for l in L]
    return [list(c) for c in zip(*L)] if d in "UD" else L
class H(socketserver.StreamRequestHandler):
    def handle(self):
        rng = random.Random(8); joins = 0; todo = list(PUZZLES); n = 0
        grid = [[0] * 4 for _ in range(4)]; grid[1][2] = grid[3][0] = 2
        for line in self.rfile:
            w = line.decode().split()
            if w[0] == "JOIN":
                joins += 1; time.sleep(0.008); a = "SEAT 1" if joins > 2 else "WAIT"
            elif w[0] == "PUZZLE":
                time.sleep(0.02); a = "PUZZLE " + todo.pop() if todo else "NONE"
            elif w[0] == "ANSWER":
                time.sleep(0.01); a = "RIGHT"
            elif w[0] in ("GRID", "MOVE"):
                time.sleep(0.006)
                if w[0] == "MOVE":
                    n += 1
                    new = move(grid, w[1])
                    free = [(r, c) for r in range(4) for c in range(4) if not new[r][c]]
                    if n > 60 or not free or new == grid: a = "OVER %d" % max(map(max, new))
                    else:
                        r, c = rng.choice(free); new[r][c] = 2; grid = new
                        a = "GRID " + " ".join(str(v) for row in grid for v in row)
                else: a = "GRID " + " ".join(str(v) for row in grid for v in row)
            else: return
            self.wfile.write(a.encode() + b"\n")
class S(socketserver.ThreadingTCPServer):
    daemon_threads = True
s = S(("127.0.0.1", 0), H)
print("127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''

ENGINE = r'''
import random, sys, time
r = random.Random(4)
for line in sys.stdin:
    board, *moves = line.split()
    time.sleep(0.03)
    print(r.choice(moves), flush=True)
'''


def prepare(folder: Path) -> None:
    (folder / "engine.py").write_text(ENGINE)


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"GAMES": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    main.main(["match", "5", "2", "engine.py"])
    main.main(["match", "4", "2", "engine.py"])
    main.main(["sudoku"])
    main.main(["sudoku"])
    main.main(["slide", "2"])
    main.main(["slide", "1"])
    main.main(["mines", "16", "30", "60", "6"])
    main.main(["mines", "9", "9", "10", "10"])
    main.main(["blitz", "1"])
    main.main(["blitz", "2"])
