import contextlib
import subprocess
import sys
from pathlib import Path

SERVER = r'''
import asyncio, struct
PATTERNS = {"acorn": "bo$3bo$2o2b3o!", "rpent": "b2o$2o$bo!", "lidka": "bo$obo$bo8$8bo$6bobo$5b2obo2$4b3o!"}
async def handle(r, w):
    try:
        while True:
            n, = struct.unpack(">I", await r.readexactly(4))
            data = await r.readexactly(n)
            if data.startswith(b"GET "):
                await asyncio.sleep(0.04)
                t = PATTERNS[data[4:].decode()].encode()
                w.write(b"+" + struct.pack(">I", len(t)) + t)
            else:
                await asyncio.sleep(0.003 if n < 2 else 0.008)
                w.write(b"+")
            await w.drain()
    except asyncio.IncompleteReadError:
        w.close()
async def main():
    s = await asyncio.start_server(handle, "127.0.0.1", 0)
    print("127.0.0.1:%d" % s.sockets[0].getsockname()[1], flush=True)
    await s.serve_forever()
asyncio.run(main())
'''


def prepare(folder: Path) -> None:
    pass


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        yield {"WALL_ADDRESS": proc.stdout.readline().strip()}
    finally:
        proc.kill()
        proc.wait()


def run() -> None:
    import main
    for seed in ("1", "2"):
        main.main(["show", "--seed", seed, "--generations", "80"])
    main.main(["study", "acorn", "rpent", "--generations", "150"])
    main.main(["study"])
    main.main(["duel", "--seed", "5", "--generations", "40"])
    main.main(["duel", "--seed", "7", "--generations", "25"])
