import contextlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

PROGRAM = next(Path(__file__).resolve().parent.parent.rglob("rpc-calc/main.py"))


def call(method, *params):
    return {"method": method, "params": list(params)}


def prepare(folder: Path) -> None:
    rng = random.Random(17)
    for n in range(5):
        lines = []
        for k in range(8):
            size = rng.choice([12, 20, 40, 60])
            lines.append(call("solve", [[rng.uniform(-9, 9) for _ in range(size)] for _ in range(size)],
                              [rng.uniform(-9, 9) for _ in range(size)]))
            lines.append(call("next_prime", rng.randrange(10 ** 14, 10 ** 15)))
            lines.append([call("partitions", rng.randint(20, 120)), call("next_prime", 10 ** 9 + rng.randrange(10 ** 6))])
            lines.append(call("histogram", [round(rng.gauss(0, 3), 4) for _ in range(5000)]))
        lines += [call("bc", "2^10 + 3"), call("bc", "sin(1) * 100"), call("nothing"), call("solve", [[0, 0], [0, 0]], [1, 1])]
        rng.shuffle(lines)
        for k in range(4):
            lines.insert(rng.randrange(len(lines)), call("publish", f"t{k}", {"from": n}))
        if n >= 3:
            lines += [call("collect", f"t{k + 2 * (n - 3)}", 4, 1.0) for k in range(2)]
        else:
            lines.append(call("collect", "quiet", 1, 0.15))
        if n == 4:
            lines.append(call("publish", "end", 1))
        (folder / f"script{n}.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (folder / "tail.jsonl").write_text("\n".join(map(json.dumps, [
        call("collect", "none", 1, 0.2), call("partitions", 150), call("bc", "7 * 6"), call("collect", "none", 1, 0.1)])))


    (folder / "stop.jsonl").write_text(json.dumps(call("stop")) + "\n")


@contextlib.contextmanager
def serve():
    proc = subprocess.Popen([sys.executable, str(PROGRAM), "--serve"], stdout=subprocess.PIPE, text=True)
    try:
        yield {"RPC_PORT": int(proc.stdout.readline())}
    finally:
        proc.terminate()
        proc.wait()
        proc.stdout.close()


def run() -> None:
    import main
    # The program as a client of a server elsewhere.
    port = os.environ["RPC_PORT"]
    results = main.main(["--port", port] + [f"script{n}.jsonl" for n in range(5)])
    assert len(results) == 5 and all(len(r) > 30 for r in results.values())
    results = main.main(["--port", port, "tail.jsonl"])
    assert results["tail.jsonl"][2] == "42"
    # The program as the server; its clients are processes of their own.
    users = []

    def announce(port):
        for script in ("script0.jsonl", "tail.jsonl", "script1.jsonl", "stop.jsonl"):
            command = f"{sys.executable} {PROGRAM} --port {port} {script} >out.{script}"
            users.append(command)
        users.append(subprocess.Popen(["sh", "-ec", "\n".join(users)]))

    main.main(["--serve"], announce=announce)
    assert users[-1].wait(20) == 0
