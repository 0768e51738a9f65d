"""Reads what field gateways have logged: packed files, alarms, sessions, busy minutes and addresses."""

import gzip
import hashlib
import ipaddress
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zlib

LINE = re.compile(r"(\d+) (\S+) ([A-Z]+) gw=(\d+) temp=(-?\d+\.\d) (.*)")
NETWORKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.7.0/24", "84.12.0.0/16", "84.13.128.0/17", "91.200.4.0/22", "100.64.0.0/10", "198.18.0.0/15"]


def make_lines(count, seed):
    rng = random.Random(seed)
    moment, lines = 1_700_000_000, []
    for _ in range(count):
        moment += rng.choice((0, 0, 1, 1, 2, 40))
        address = f"{rng.choice((10, 84, 91, 172, 192, 203))}.{rng.randrange(256)}.{rng.randrange(256)}.{rng.randrange(1, 255)}"
        level = rng.choice(("INFO", "INFO", "INFO", "WARN", "ERROR"))
        lines.append(f"{moment} {address} {level} gw={rng.randrange(40)} temp={rng.uniform(-20, 45):.1f} packet {rng.randrange(10_000)} queued")
    return lines


def write_logs(folder, count, lines):
    paths = []
    for number in range(count):
        path = folder / f"gateway-{number:02}.log.gz"
        path.write_bytes(gzip.compress("\n".join(make_lines(lines, number)).encode(), 6, mtime=0))
        paths.append(path)
    return paths


def parse(lines):
    records = []
    for line in lines:
        match = LINE.match(line)
        if match:
            moment, address, level, gateway, temperature, text = match.groups()
            records.append((int(moment), address, level, int(gateway), float(temperature), text))
    return records


def errors_per_file(paths):
    counts = {}
    for path in paths:
        found = {}
        with gzip.open(path, "rt") as file:
            for line in file:
                parts = line.split()
                if parts[2] == "ERROR":
                    gateway = parts[3][3:]
                    found[gateway] = found.get(gateway, 0) + 1
        counts[path.name] = found
    return counts


def sessions(records, gap):
    """A gateway's session ends when it has been quiet for longer than the gap."""
    last, number, spans = {}, {}, []
    for moment, _, _, gateway, _, _ in records:
        if gateway not in last or moment - last[gateway] > gap:
            number[gateway] = len(spans)
            spans.append([gateway, moment, moment])
        spans[number[gateway]][2] = moment
        last[gateway] = moment
    return spans


def hottest_windows(temperatures, width):
    hottest = []
    for i in range(len(temperatures) - width + 1):
        hottest.append(max(temperatures[i:i + width]))
    return hottest


def alarms(records, limit, quiet):
    """Too hot; but no alarm again before the quiet time is over."""
    raised, mute = [], {}
    for moment, _, _, gateway, temperature, _ in records:
        if temperature > limit and moment >= mute.get(gateway, 0):
            raised.append((moment, gateway))
            mute[gateway] = moment + quiet
    return raised


def most_active(records, places):
    counts = {}
    for record in records:
        counts[record[1]] = counts.get(record[1], 0) + 1
    ranking = []
    while counts and len(ranking) < places:
        top = max(counts, key=lambda address: (counts[address], address))
        ranking.append((top, counts.pop(top)))
    return ranking


def known_networks(addresses):
    named = []
    for address in addresses:
        place = None
        for network in NETWORKS:
            if ipaddress.ip_address(address) in ipaddress.ip_network(network):
                place = network
                break
        named.append(place)
    return named


def seals(paths):
    marks = {}
    for path in paths:
        marks[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return marks


def pack(blocks):
    packed = []
    for block in blocks:
        packed.append(zlib.compress(block, 9))
    return packed


def check_scripts(paths):
    """Asks a fresh Python whether the gateways' scripts compile."""
    broken = []
    for path in paths:
        done = subprocess.run([sys.executable, "-I", "-c", "import ast, pathlib, sys; ast.parse(pathlib.Path(sys.argv[1]).read_text())", str(path)], stderr=subprocess.DEVNULL)
        if done.returncode:
            broken.append(path.name)
    return broken


def rotate(folder, keep):
    """The oldest goes, all others move up by one: from the back."""
    for number in range(keep, 0, -1):
        path = folder / f"old.{number}"
        if path.exists():
            if number == keep:
                path.unlink()
            else:
                path.rename(folder / f"old.{number + 1}")
    (folder / "old.1").write_text("")
    return sorted(path.name for path in folder.glob("old.*"))


def medians(records):
    by_gateway = {}
    for record in records:
        by_gateway.setdefault(record[3], []).append(record[4])
    middles = {}
    for gateway, values in by_gateway.items():
        values.sort()
        middles[gateway] = values[len(values) // 2]
    return middles


def first_gap(records, seconds):
    for one, other in zip(records, records[1:]):
        if other[0] - one[0] > seconds:
            return one[0]
    return None


def chain_marks(lines):
    """Every line's mark covers all lines before it."""
    mark, marks = b"", []
    for line in lines:
        mark = hashlib.blake2b(mark + line.encode(), digest_size=16).digest()
        marks.append(mark)
    return marks


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = write_logs(folder, 8, 25_000)
        print(len(errors_per_file(paths)))
        print(len(seals(paths)))
        scripts = []
        for number in range(8):
            scripts.append(folder / f"script{number}.py")
            scripts[-1].write_text("\n".join(f"def step_{i}(x):\n    return x * {i} + {number}" for i in range(300)))
        print(check_scripts(scripts))
        print(rotate(folder, 5))
    lines = make_lines(40_000, 77)
    records = parse(lines)
    print(len(sessions(records, 300)), len(alarms(records, 44.0, 900)))
    print(max(hottest_windows([record[4] for record in records], 120)))
    print(most_active(records, 50)[0])
    print(sum(place is not None for place in known_networks([record[1] for record in records[:3_000]])))
    print([len(block) for block in pack(["\n".join(make_lines(20_000, seed)).encode() for seed in range(6)])])
    print(medians(records)[7], first_gap(records, 39))
    print(chain_marks(lines)[-1].hex())


if __name__ == "__main__":
    main()
