import contextlib
import random
import subprocess
import sys
from pathlib import Path

HELPER = '''
import sys, time
if sys.argv[1] == "polish":
    for line in sys.stdin:
        time.sleep(0.015)
        print(line.rstrip("\\n").replace("ka", "kha").title(), flush=True)
else:
    for i in range(int(sys.argv[2])):
        time.sleep(0.012)
        print("event %d of kind k%d at place p%d" % (i, i % 7, i % 11))
'''

SERVER = r'''
import asyncio, json, random, urllib.parse
state = {}
async def handle(r, w):
    head = (await r.readuntil(b"\r\n\r\n")).decode()
    method, path, _ = head.split("\r\n")[0].split()
    size = next((int(l.split(":")[1]) for l in head.split("\r\n") if l.lower().startswith("content-length")), 0)
    body = await r.readexactly(size)
    w.write(b"HTTP/1.0 200 OK\r\n\r\n")
    if method == "POST":
        await asyncio.sleep(0.04)
        n = len(state) + 1; state[n] = 0; a = {"number": n}
    elif path.startswith("/events"):
        for k in range(5):
            await asyncio.sleep(0.03)
            w.write(b"data: " + json.dumps({"text": "comment %d" % k, "last": k == 4}).encode() + b"\n\n"); await w.drain()
        w.close(); return
    elif path.startswith("/search"):
        q = urllib.parse.unquote(path.split("=")[1])
        rng = random.Random(q); await asyncio.sleep(0.012)
        a = {"found": [q[::-1], q[:20] + q[:5], "".join(rng.sample(q, len(q)))]}
    else:
        n = int(path.rsplit("/", 1)[1]); state[n] += 1
        await asyncio.sleep(0.01); a = {"state": "open" if state[n] < 4 else "accepted"}
    w.write(json.dumps(a).encode()); await w.drain(); w.close()
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 0)
    print("127.0.0.1:%d" % s.sockets[0].getsockname()[1], flush=True)
    await s.serve_forever()
asyncio.run(main())
'''


def prepare(folder: Path) -> None:
    rng = random.Random(11)
    syl = "ka lo mi ren tu sha ver dil on pra est qui".split()
    words = ["".join(rng.choice(syl) for _ in range(rng.randrange(1, 4))) for _ in range(150)]

    def line():
        return " ".join(rng.choice(words) for _ in range(rng.randrange(5, 12))) + "."

    def changed(lines, share):
        out = []
        for old in lines:
            r = rng.random()
            if r < share:
                out.append(line())
            elif r < share * 1.5:
                continue
            else:
                out.append(old)
            if r > 1 - share / 2:
                out.append(line())
        return out

    base = [line() for _ in range(420)]
    (folder / "base.txt").write_text("\n".join(base))
    (folder / "ours.txt").write_text("\n".join(changed(base, 0.05)))
    (folder / "theirs.txt").write_text("\n".join(changed(base, 0.1)))
    (folder / "corpus.txt").write_text("\n".join(line() for _ in range(3000)))
    (folder / "helper.py").write_text(HELPER)


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"BOARD": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    main.main(["compare", "base.txt", "ours.txt"])
    main.main(["compare", "base.txt", "theirs.txt"])
    main.main(["merge", "base.txt", "ours.txt", "theirs.txt"])
    main.main(["merge", "base.txt", "theirs.txt", "ours.txt"])
    main.main(["invent", "corpus.txt", "--count", "60"])
    main.main(["invent", "corpus.txt", "base.txt", "--order", "1", "--count", "120"])
    main.main(["polish", "base.txt", "--count", "40"])
    main.main(["polish", "ours.txt", "--count", "30"])
    main.main(["watch", "--count", "40"])
    main.main(["watch", "--count", "25"])
    main.main(["review", "base.txt", "ours.txt", "theirs.txt", "--count", "60"])
    main.main(["review", "base.txt", "theirs.txt", "--count", "40"])
