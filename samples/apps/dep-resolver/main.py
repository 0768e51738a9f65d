import argparse
import os
import sys

from resolver import Conflict, Solver
from resolver.index import Index, IndexFailure
from resolver.install import Installer, write_lock
from resolver.solve import install_order, why


def read_requirements(path):
    with open(path) as handle:
        lines = (line.split("#")[0].strip() for line in handle)
        return [line for line in lines if line]


def audit(index, chosen):
    """Names for which there is a newer version than the chosen one."""
    old = []
    for name, version in chosen.items():
        newest = index.versions(name)[0]
        if newest > version:
            old.append((name, version, newest))
    return old


def main(argv=None):
    parser = argparse.ArgumentParser(prog="resolve")
    parser.add_argument("requirements")
    parser.add_argument("--index", default=os.environ.get("PACKAGE_INDEX", "http://127.0.0.1:8080"))
    parser.add_argument("--cache", default=".index-cache")
    parser.add_argument("--lock", default="lock.json")
    parser.add_argument("--install")
    parser.add_argument("--unstable", action="store_true")
    parser.add_argument("--warm", type=int, default=0)
    parser.add_argument("--why")
    options = parser.parse_args(argv)
    requirements = read_requirements(options.requirements)
    index = Index(options.index, options.cache)
    if options.warm:
        names = [line.split()[0].lower() for line in requirements]
        print(f"{index.warm(names, options.warm)} pages fetched ahead")
    solver = Solver(index, options.unstable)
    try:
        chosen = solver.solve(requirements)
    except (Conflict, IndexFailure) as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    for name in install_order(chosen, index):
        print(f"{name}=={chosen[name]}")
    print("lock", write_lock(options.lock, chosen, index), f"after {solver.steps} steps, {index.requests} requests")
    for name, version, newest in audit(index, chosen):
        print(f"{name} {version} is older than {newest}")
    if options.why:
        for chain in why(options.why, chosen, index)[:10]:
            print(" > ".join(chain))
    if options.install:
        Installer(index, options.install).install(chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
