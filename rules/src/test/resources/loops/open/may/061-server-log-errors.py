# remedy: processes
# shape: group
import re
import tempfile
from collections import defaultdict
from pathlib import Path

SERVERS = 20
LINES = 120_000
PATTERN = re.compile(r"(\d+) (GET|POST|PUT) (/\S+) (\d{3}) (\d+)ms")


def write_logs(folder):
    for server in range(SERVERS):
        with open(folder / f"server{server:02d}.log", "w") as out:
            for n in range(LINES):
                status = 500 if (n * 31 + server) % 97 == 0 else 200
                method = ("GET", "POST", "PUT")[n % 3]
                out.write(f"{n} {method} /page/{n * 7 % 50} {status} {n * 13 % 900}ms\n")


def error_share(path):
    errors = seen = 0
    with open(path) as source:
        for line in source:
            match = PATTERN.match(line)
            if match is None:
                continue
            seen += 1
            if match.group(4).startswith("5") and int(match.group(5)) > 100:
                errors += 1
    return errors * 1000 // seen


def main():
    with tempfile.TemporaryDirectory() as name:
        write_logs(Path(name))
        servers = defaultdict(list)
        for path in sorted(Path(name).glob("*.log")):  # here
            servers[error_share(path)].append(path.stem)
    for share, names in sorted(servers.items()):
        print(share, "per mille:", " ".join(names))


if __name__ == "__main__":
    main()
