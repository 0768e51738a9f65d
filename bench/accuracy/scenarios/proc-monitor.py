import contextlib
import json
import math
import os
import random
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import asyncio
async def banner(r, w):
    await asyncio.sleep(0.015); w.write(b"220 ready\n"); await w.drain()
    line = await r.readline()
    if line:
        await asyncio.sleep(0.03); w.write(b"250 noted\n"); await w.drain()
    w.close()
async def http(r, w):
    line = await r.readline()
    while (await r.readline()).strip(): pass
    await asyncio.sleep(1.0 if b"slow" in line else 0.05)
    w.write(b"HTTP/1.0 200 OK\r\n\r\n{\"status\": \"up\"}" if b"broken" not in line else b"HTTP/1.0 500 No\r\n\r\n"); await w.drain(); w.close()
async def main():
    a = await asyncio.start_server(banner, "127.0.0.1", 0); b = await asyncio.start_server(http, "127.0.0.1", 0)
    print(a.sockets[0].getsockname()[1], b.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(600)
asyncio.run(main())
'''


def prepare(folder: Path) -> None:
    rng = random.Random(4)
    for name, count in (("day.jsonl", 1440), ("half.jsonl", 720)):
        with open(folder / name, "w") as out:
            for n in range(count):
                load = 2 + math.sin(2 * math.pi * n / 60) + rng.gauss(0, 0.1) + (6 if n % 400 == 399 else 0)
                out.write(json.dumps({"minute": n, "load": round(load, 4)}) + "\n")


@contextlib.contextmanager
def serve():
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        banner, http = process.stdout.readline().split()
        yield {"PAGER_ADDRESS": f"127.0.0.1:{banner}", "HTTP_PORT": http}
    finally:
        process.kill()
        process.wait()


def run() -> None:
    from main import main
    web = "127.0.0.1:" + os.environ["HTTP_PORT"]
    checks = [
        {"name": "mail", "kind": "tcp", "target": os.environ["PAGER_ADDRESS"], "expect": "220"},
        {"name": "web", "kind": "http", "target": web + "/status", "expect": "up"},
        {"name": "broken", "kind": "http", "target": web + "/broken", "expect": "200"},
        {"name": "slow", "kind": "http", "target": web + "/slow", "expect": "200"},
        {"name": "closed", "kind": "tcp", "target": "127.0.0.1:1"},
        {"name": "script", "kind": "command", "target": "sleep 0.04; echo fine", "expect": "exit 0"},
    ]
    Path("checks.json").write_text(json.dumps(checks))
    main(["watch", "checks.json", "--count", "4"])
    main(["analyse", "day.jsonl"])
    main(["analyse", "half.jsonl"])
    main(["record", "rings", "--seconds", "1.2"])
    main(["run", "exec python -c 'sum(range(20000000))'"])
    main(["top", "--count", "2"])
