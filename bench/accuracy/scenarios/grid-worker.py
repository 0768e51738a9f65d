import contextlib
import json
import random
import subprocess
import sys
import time


def make(k):
    rng = random.Random(k)
    kind = k % 5
    if kind == 0:
        return "mandelbrot", [-2 + rng.random(), -1 + rng.random(), 0.6, 22]
    if kind == 1:
        return "kmeans", [[[rng.gauss(c, 1), rng.gauss(c, 1)] for c in (0, 5, 9) for _ in range(70)], 3]
    if kind == 2:
        return "regression", [[[x / 10, rng.random()] for x in range(90)], 6]
    if kind == 3:
        return "knapsack", [[rng.randint(3, 40) for _ in range(40)], [rng.randint(1, 99) for _ in range(40)], 900]
    return "automaton", [rng.choice([30, 90, 110]), 200, 120, k]


def stub():
    import socketserver
    import threading
    state = {"next": 0, "asked": 0, "done": 0, "limit": 60}
    lock = threading.Lock()

    class H(socketserver.StreamRequestHandler):
        disable_nagle_algorithm = True

        def one(self, m):
            name, params = m["method"], m["params"]
            with lock:
                if name == "hello":
                    result = {"lease": 5}
                elif name == "take":
                    state["asked"] += 1
                    if state["asked"] % 9 == 0:
                        result = "later"
                    elif state["next"] >= state["limit"]:
                        state["next"], result = 0, None
                    else:
                        kind, arguments = make(state["next"])
                        result = {"id": state["next"], "kind": kind, "arguments": arguments}
                        state["next"] += 1
                elif name == "finish":
                    state["done"] += 1
                    if state["done"] % 20 == 0:
                        return {"jsonrpc": "2.0", "id": m["id"], "error": {"code": 4, "message": "not wanted any more"}}
                    result = True
                else:
                    result = state["done"]
            return {"jsonrpc": "2.0", "id": m["id"], "result": result}

        def handle(self):
            for line in self.rfile:
                m = json.loads(line)
                time.sleep(0.003)
                answer = [self.one(x) for x in m] if isinstance(m, list) else self.one(m)
                self.wfile.write(json.dumps(answer).encode() + b"\n")

    socketserver.ThreadingTCPServer.daemon_threads = True
    s = socketserver.ThreadingTCPServer(("127.0.0.1", 0), H)
    print(f"127.0.0.1:{s.server_address[1]}", flush=True)
    s.serve_forever()


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, __file__, "stub"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"GRID": proc.stdout.readline().strip()}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import os
    import main
    address = os.environ["GRID"]
    for _ in range(2):
        assert main.main(["work", address]) > 50
        assert main.main(["sweep", address]) == 60
    assert main.main(["follow", address])
    main.main([])


if __name__ == "__main__":
    stub()
