"""The regions of app.py by each remedy."""

import functools
import hashlib
import heapq
import ipaddress
import pathlib
import tempfile
from collections import Counter, deque

import app
from remedies_kit import WORKERS, Independent, Native, Region, parts, thread_map

FOLDER = tempfile.TemporaryDirectory()


@functools.cache
def logs():
    return app.write_logs(pathlib.Path(FOLDER.name), 8, 25_000)


@functools.cache
def lines():
    return app.make_lines(40_000, 77)


@functools.cache
def records():
    return app.parse(lines())


class Parse(Independent):
    region = "parse: for line in lines"
    item = staticmethod(app.parse)
    chunksize = 1

    def prepare(self):
        return (lines(),)

    def original(self, found):
        return app.parse(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return [record for part in results for record in part]


def errors_in(path):
    return app.errors_per_file([path])[path.name]


class ErrorsPerFile(Independent):
    region = "errors_per_file: for path in paths"
    item = staticmethod(errors_in)
    chunksize = 1

    def prepare(self):
        return (logs(),)

    def original(self, paths):
        return app.errors_per_file(paths)

    def join(self, results, paths):
        return {path.name: found for path, found in zip(paths, results)}


class Sessions(Region):
    region = "sessions: for moment, _, _, gateway, _, _ in records"

    def prepare(self):
        return records(), 300

    def original(self, found, gap):
        return app.sessions(found, gap)


class HottestWindows(Region):
    region = "hottest_windows: for i in range(len(temperatures) - width + 1)"

    def prepare(self):
        return [record[4] for record in records()], 120

    def original(self, temperatures, width):
        return app.hottest_windows(temperatures, width)

    def native(self, temperatures, width):
        hottest, falling = [], deque()
        for i, value in enumerate(temperatures):
            while falling and temperatures[falling[-1]] <= value:
                falling.pop()
            falling.append(i)
            if falling[0] <= i - width:
                falling.popleft()
            if i >= width - 1:
                hottest.append(temperatures[falling[0]])
        return hottest


class Alarms(Region):
    region = "alarms: for moment, _, _, gateway, temperature, _ in records"

    def prepare(self):
        return records(), 44.0, 900

    def original(self, found, limit, quiet):
        return app.alarms(found, limit, quiet)


class MostActive(Region):
    region = "most_active: while counts and len(ranking) < places"

    def prepare(self):
        return records(), 50

    def original(self, found, places):
        return app.most_active(found, places)

    def native(self, found, places):
        counts = Counter(record[1] for record in found)
        return [(address, count) for count, address in heapq.nlargest(places, ((count, address) for address, count in counts.items()))]


class KnownNetworks(Independent):
    region = "known_networks: for address in addresses"
    item = staticmethod(app.known_networks)
    chunksize = 1

    def prepare(self):
        return ([record[1] for record in records()[:3_000]],)

    def original(self, addresses):
        return app.known_networks(addresses)

    def items(self, addresses):
        return parts(addresses, 4)

    def join(self, results, addresses):
        return [place for part in results for place in part]

    def native(self, addresses):
        known = [(network, ipaddress.ip_network(network)) for network in app.NETWORKS]
        named = []
        for text in addresses:
            address = ipaddress.ip_address(text)
            named.append(next((network for network, made in known if address in made), None))
        return named


def seal(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Seals(Native):
    region = "seals: for path in paths"
    item = staticmethod(seal)
    chunksize = 1

    def prepare(self):
        return (logs(),)

    def original(self, paths):
        return app.seals(paths)

    def join(self, results, paths):
        return {path.name: mark for path, mark in zip(paths, results)}


def packed(block):
    return app.pack([block])[0]


class Pack(Native):
    region = "pack: for block in blocks"
    item = staticmethod(packed)
    chunksize = 1

    def prepare(self):
        return (["\n".join(app.make_lines(20_000, seed)).encode() for seed in range(6)],)

    def original(self, blocks):
        return app.pack(blocks)


def compiles(path):
    return not app.check_scripts([path])


class CheckScripts(Independent):
    region = "check_scripts: for path in paths"
    item = staticmethod(compiles)
    chunksize = 1

    def prepare(self):
        logs()
        scripts = []
        for number in range(8):
            scripts.append(pathlib.Path(FOLDER.name) / f"script{number}.py")
            scripts[-1].write_text("\n".join(f"def step_{i}(x):\n    return x * {i} + {number}" for i in range(300)))
        return (scripts,)

    def original(self, paths):
        return app.check_scripts(paths)

    def threads(self, paths):
        return self.join(thread_map(compiles, paths, WORKERS), paths)

    def join(self, results, paths):
        return [path.name for path, right in zip(paths, results) if not right]


class Rotate(Region):
    region = "rotate: for number in range(keep, 0, -1)"

    def prepare(self):
        folder = pathlib.Path(FOLDER.name) / "rotated"
        folder.mkdir(exist_ok=True)
        for _ in range(5):
            app.rotate(folder, 5)
        return folder, 5

    def original(self, folder, keep):
        return app.rotate(folder, keep)


class Medians(Region):
    region = "medians: for gateway, values in by_gateway.items()"

    def prepare(self):
        return (records(),)

    def original(self, found):
        return app.medians(found)


class FirstGap(Region):
    region = "first_gap: for one, other in zip(records, records[1:])"

    def prepare(self):
        return records(), 39

    def original(self, found, seconds):
        return app.first_gap(found, seconds)


class ChainMarks(Region):
    region = "chain_marks: for line in lines"

    def prepare(self):
        return (lines(),)

    def original(self, found):
        return app.chain_marks(found)
