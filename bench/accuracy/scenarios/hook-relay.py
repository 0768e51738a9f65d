import contextlib
import gzip
import hashlib
import hmac
import json
import random
import subprocess
import sys
from pathlib import Path


def event(rng, k):
    return {"type": rng.choice(("push", "issue", "build", "release")), "at": k, "data": {
        "id": k // 2 if rng.random() < 0.9 else k, "repo": {"name": f"r{k % 7}", "owner": {"login": "o", "id": 3}}, "text": "lorem " * 20,
        "files": [{"path": f"a/{n}.py", "added": n, "removed": None, "share": n / 7} for n in range(12)]}}


def prepare(folder: Path) -> None:
    rng = random.Random(8)
    config = {"secret": "s3", "targets": [{"url": "/chat", "events": ["push", "build"], "fields": ["id", "repo.name", "repo.owner.login"]},
                                          {"url": "/audit", "events": ["*"]}, {"url": "/flaky", "events": ["release"]}]}
    (folder / "config.json").write_text(json.dumps(config))
    for name in ("one", "two"):
        with gzip.open(folder / f"{name}.jsonl.gz", "wt") as f:
            for k in range(120):
                e = event(rng, k)
                f.write(json.dumps(e) + "\n")
                for _ in range(8):
                    f.write(json.dumps(dict(reversed(e.items()))) + "\n")


SERVER = r'''
import asyncio
count = 0
async def handle(r, w):
    global count
    head = await r.readuntil(b"\r\n\r\n")
    path = head.split()[1]
    n = int(head.lower().split(b"content-length:")[1].split()[0])
    await r.readexactly(n)
    status = 200
    await asyncio.sleep(0.03 if path == b"/audit" else 0.045)
    if path == b"/flaky":
        count += 1
        status = 500 if count % 5 < 4 else 200
    w.write(b"HTTP/1.1 %d X\r\nContent-Length: 2\r\n\r\nok" % status)
    await w.drain()
    w.close()
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 0)
    print("http://127.0.0.1:%d" % s.sockets[0].getsockname()[1], flush=True)
    await s.serve_forever()
asyncio.run(main())
'''


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"TARGET_BASE": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()
        proc.stdout.close()


def send(port):
    import http.client
    import time
    rng = random.Random(port and 6)
    for k in range(60):
        body = json.dumps(event(rng, k)).encode()
        signature = hmac.new(b"s3" if k % 10 else b"no", body, hashlib.sha256).hexdigest()
        c = http.client.HTTPConnection("127.0.0.1", port)
        c.request("POST", "/", body, {"X-Signature": signature})
        c.getresponse().read()
        c.close()
        time.sleep(0.008)


def run() -> None:
    import main
    senders = []

    def ready(port):
        senders.append(subprocess.Popen([sys.executable, __file__, str(port)]))

    for spool in ("one", "two"):
        sent, failed = main.main(["config.json", "--replay", spool + ".jsonl.gz", "--journal", spool + ".journal"])
        assert sent > 100
    for _ in range(2):
        main.main(["config.json", "--count", "60", "--workers", "8"], ready)
    for child in senders:
        assert child.wait() == 0


if __name__ == "__main__":
    send(int(sys.argv[1]))
