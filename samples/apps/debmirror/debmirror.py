import argparse
import gzip
import os

import fetch
import index


class Mirror:
    def __init__(self, fetcher, folder, suite):
        self.fetcher, self.folder, self.suite = fetcher, folder, suite
        os.makedirs(os.path.join(folder, "pool"), exist_ok=True)

    def release(self):
        return index.parse_release(self.fetcher.small(f"dists/{self.suite}/Release").decode())

    def packages(self, components):
        sums, merged = self.release(), {}
        for component in components:
            name = f"{component}/binary-all/Packages.gz"
            raw = self.fetcher.checked(f"dists/{self.suite}/{name}", sums[name][0])
            merged.update(index.parse_packages(raw))
        return merged

    def target(self, package):
        return os.path.join(self.folder, "pool", os.path.basename(package["Filename"]))

    def up_to_date(self, package):
        path = self.target(package)
        return os.path.exists(path) and os.path.getsize(path) == package.size and fetch.sha256_file(path) == package["SHA256"]

    def obtain(self, package):
        if self.up_to_date(package):
            return False
        self.fetcher.to_file(package["Filename"], self.target(package), package["SHA256"])
        return True

    def clean(self, chosen):
        keep = {os.path.basename(self.target(p)) for p in chosen.values()}
        gone = [n for n in os.listdir(os.path.join(self.folder, "pool")) if n not in keep]
        for name in gone:
            os.remove(os.path.join(self.folder, "pool", name))
        return gone

    def write_index(self, chosen):
        text = "\n".join("".join(f"{k}: {v}\n".replace("\n", "\n ").rstrip(" ") for k, v in p.items()) for _, p in sorted(chosen.items()))
        fetch.write_durably(os.path.join(self.folder, "Packages.gz"), gzip.compress(text.encode(), 9))

    def sync(self, components, wanted):
        chosen, missing = index.closure(self.packages(components), wanted)
        need = sum(p.size for p in chosen.values())
        if fetch.free_space(self.folder) < 2 * need:
            raise OSError("not enough room")
        with fetch.lock(self.folder):
            fresh = [n for n, p in sorted(chosen.items()) if self.obtain(p)]
            gone = self.clean(chosen)
            self.write_index(chosen)
        return fresh, gone, sorted(missing)


def search(packages, word):
    word = word.lower()
    hits = [(word in n, -len(p.get("Description", "")), n) for n, p in packages.items() if word in (n + " " + p.get("Description", "")).lower()]
    return [n for _, _, n in sorted(hits, reverse=True)]


def wanted_from(path):
    with open(path) as f:
        return [w for line in f if (w := line.partition("#")[0].strip())]


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("server")
    parser.add_argument("folder")
    parser.add_argument("list")
    parser.add_argument("--suite", default="stable")
    parser.add_argument("--components", nargs="+", default=["main"])
    parser.add_argument("--search")
    args = parser.parse_args(argv)
    host, port = args.server.split(":")
    fetcher = fetch.Fetcher(host, int(port))
    try:
        mirror = Mirror(fetcher, args.folder, args.suite)
        if args.search:
            return search(mirror.packages(args.components), args.search)
        return mirror.sync(args.components, wanted_from(args.list))
    finally:
        fetcher.close()
