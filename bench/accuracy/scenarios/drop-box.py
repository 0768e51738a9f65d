import contextlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path

WORDS = [f"w{k * k % 997}" for k in range(900)]
APP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../samples/apps/drop-box")


def files(folder, count, size, seed):
    folder.mkdir(exist_ok=True)
    rng = random.Random(seed)
    for k in range(count):
        size_now = rng.randint(size // 10, size)
        data = rng.randbytes(size_now) if k % 3 == 0 else " ".join(rng.choices(WORDS, k=size_now // 6)).encode()
        (folder / f"f{k}.dat").write_bytes(data)


def prepare(folder: Path) -> None:
    for k in range(3):
        files(folder / f"out{k}", 10, 80000, k)
    files(folder / "out9", 10, 80000, 9)
    (folder / "root").mkdir()


def stub(root):
    """The other side for the client: same server, slower, in a process of its own; it puts a receipt after a while."""
    sys.path.insert(0, APP)
    import threading
    import server
    real = server.DropHandler.answer

    def slow(self, code, text):
        time.sleep(0.003)
        real(self, code, text)
        if code == 226 and not os.path.exists(self.place("receipt.txt")):
            threading.Timer(0.08, lambda: Path(self.place("receipt.txt")).write_text("got it")).start()
    server.DropHandler.answer = slow
    os.makedirs(root, exist_ok=True)
    files(Path(root), 8, 60000, 77)
    s = server.DropServer(root, {"guest": "guest"})
    print("127.0.0.1:%d" % s.server_address[1], flush=True)
    s.serve_forever()


def drive(address):
    sys.path.insert(0, APP)
    import client
    host, port = address.split(":")
    for k in range(3):
        c = client.DropClient(host, int(port), "guest", "guest")
        client.upload_tree(c, "out9")
        time.sleep(0.02)
        c.put("receipt.txt", b"x" * 2000)
        client.wait_for(c, "receipt.txt")
        client.mirror(c, f"driven{k}")
        c.delete("f0.dat")
        assert not c.exists("f0.dat")
        c.quit()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub", "elsewhere"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"DROP": proc.stdout.readline().strip()}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    for k in range(3):
        sent, fetched, text = main.main(["sync", os.environ["DROP"], f"out{k}", f"in{k}"])
        assert sent == 10 and fetched >= 10, (sent, fetched)
    children = []
    main.print = lambda address: children.append(subprocess.Popen([sys.executable, __file__, "drive", address]))
    received, count = main.main(["serve", "root", "2"])
    assert children[0].wait(5) == 0 and count == 33, count


if __name__ == "__main__":
    stub(sys.argv[2]) if sys.argv[1] == "stub" else drive(sys.argv[2])
