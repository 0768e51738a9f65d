import argparse
import sys
import tempfile
from pathlib import Path

import archive


def cmd_pack(args):
    writer = archive.Writer(args.archive)
    base = Path(args.folder)
    try:
        for path in sorted(p for p in base.rglob("*") if p.is_file()):
            with path.open("rb") as source:
                writer.add(path.relative_to(base).as_posix(), source, tuple(args.methods))
    finally:
        writer.close()
    return len(writer.index)


def cmd_unpack(args):
    reader = archive.Reader(args.archive)
    done = [reader.extract(name, args.folder) for name in reader.index]
    reader.close()
    return len(done)


def cmd_test(args):
    reader = archive.Reader(args.archive)
    bad = []
    for name, (_, size) in reader.index.items():
        try:
            if sum(len(b) for b in reader.blocks(name)) != size:
                bad.append(name)
        except ValueError:
            bad.append(name)
    reader.close()
    return bad


def cmd_compare(args):
    """Ours beside gzip and bzip2, file by file."""
    table = []
    for path in sorted(Path(args.folder).rglob("*")):
        if path.is_file():
            with tempfile.NamedTemporaryFile(dir=".") as temp:
                writer = archive.Writer(temp.name)
                with path.open("rb") as source:
                    writer.add(path.name, source, (3,))
                writer.close()
                ours = Path(temp.name).stat().st_size
            others = [archive.external(tool, path) for tool in args.tools]
            table.append((path.name, path.stat().st_size, ours, *others))
    return table


def main(argv=None):
    parser = argparse.ArgumentParser(prog="pack-lab")
    sub = parser.add_subparsers(required=True)
    for name, function in (("pack", cmd_pack), ("unpack", cmd_unpack), ("test", cmd_test), ("compare", cmd_compare)):
        p = sub.add_parser(name)
        p.set_defaults(run=function)
        if name != "compare":
            p.add_argument("archive")
        if name != "test":
            p.add_argument("folder")
        p.add_argument("--methods", type=int, nargs="+", default=[1, 2])
        p.add_argument("--tools", nargs="+", default=["gzip -9 -c", "cat"])
    args = parser.parse_args(argv)
    return args.run(args)


if __name__ == "__main__":
    result = main(sys.argv[1:])
    print(result)
