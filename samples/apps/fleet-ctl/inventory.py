import re
import tomllib

RANGE = re.compile(r"^(.*)\[(\d+)-(\d+)\](.*)$")


def expand(pattern):
    """web[01-03] -> web01 web02 web03"""
    m = RANGE.match(pattern)
    if not m:
        return [pattern]
    width = len(m[2])
    return [x for k in range(int(m[2]), int(m[3]) + 1) for x in expand(f"{m[1]}{k:0{width}d}{m[4]}")]


def load(path):
    with open(path, "rb") as f:
        raw = tomllib.load(f)
    hosts = {}
    for group, about in raw["group"].items():
        for pattern in about["hosts"]:
            for name in expand(pattern):
                hosts[name] = {"group": group, **raw.get("defaults", {}), **about.get("settings", {})}
    return hosts


def select(hosts, wanted):
    if wanted == "all":
        return sorted(hosts)
    return sorted(h for h in hosts if hosts[h]["group"] == wanted or h == wanted)
