import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
M = {
 "lists": """fn sum(xs) { let t = 0; for x in xs { t = t + x } return t }
fn filter(f, xs) { let out = []; for x in xs { if f(x) { push(out, x) } } return out }
fn max(xs) { let m = xs[0]; for x in xs { if x > m { m = x } } return m }
""",
 "maths": """fn gcd(a, b) { while b != 0 { let t = a % b; a = b; b = t } return a }
fn power(x, n) { if n == 0 { return 1 } return x * power(x, n - 1) }
fn prime(n) { if n < 2 { return false } let d = 2; while d * d <= n { if n % d == 0 { return false } d = d + 1 } return true }
let day = 24 * 60 * 60
""",
 "data": ",".join(str(i * 7919 % 1009) for i in range(300)),
}
class H(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.04)
        data = M[self.path[1:]].encode()
        self.send_response(200); self.send_header("Content-Length", str(len(data))); self.end_headers()
        self.wfile.write(data)
    def log_message(self, *a): pass
s = ThreadingHTTPServer(("127.0.0.1", 0), H)
print("http://127.0.0.1:%d" % s.server_address[1], flush=True)
s.serve_forever()
'''

PROGRAMS = {
    "primes.ml": '''use("maths"); use("lists")
let found = filter(prime, range(900))
print(len(found), sum(found), max(found))
let pairs = 0
for a in range(1, 26) { for b in range(1, 26) { if gcd(a, b) == 1 { pairs = pairs + 1 } } }
print("coprime", pairs, power(3, 20), day)
''',
    "fib.ml": '''fn fib(n) { if n < 2 { return n } else { return fib(n - 1) + fib(n - 2) } }
print(fib(15), map(fib, range(10)))
''',
    "data.ml": '''use("lists")
let raw = split(fetch("data"), ",")
let numbers = map(int, raw)
print(sum(numbers), max(numbers))
fn bubble(xs) {
  let out = sort(xs, fn(x) { return 0 - x })
  let i = 0
  while i < len(out) - 1 { if out[i] < out[i + 1] { print("bad") } i = i + 1 }
  return out
}
print(bubble(numbers)[0])
save("sorted.txt", join(sort(numbers), " "))
print(shell("tr ' ' '\\\\n' | sort -n | uniq | wc -l", join(numbers, " ")))
print(shell("sleep 0.03; echo slept"))
''',
    "tasks.ml": '''let c = channel()
fn worker(n) { let i = 0; while i < 3 { sleep(0.02 * n); send(c, n * 10 + i); i = i + 1 } return n }
let tasks = map(fn(n) { return spawn(worker, n) }, range(1, 4))
let total = 0
for i in range(9) { total = total + receive(c) }
print(total, map(wait, tasks))
''',
    "slow.ml": '''let seen = 0
for page in range(5) {
  for part in split(fetch("data"), ",") { if int(part) % 3 == 0 and not (int(part) < 20) { seen = seen + int(part) % 7 } }
  for k in range(1500) { seen = seen + k % 5 - 1 }
}
print(seen)
''',
    "bad.ml": "let x = \nfn ( {\n",
}


def prepare(folder: Path) -> None:
    for name, text in PROGRAMS.items():
        (folder / name).write_text(text)


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"MODULES": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    main.main(["primes.ml", "fib.ml", "data.ml"])
    main.main(["tasks.ml", "slow.ml"])
    main.main(["data.ml", "slow.ml", "tasks.ml"])
    main.main(["check", "primes.ml", "fib.ml", "data.ml", "bad.ml"])
    main.main(["check", "slow.ml", "tasks.ml"])
    main.main(["watch", "fib.ml"])
    main.main(["watch", "primes.ml"])
