import argparse
import json
import sys
from collections import Counter

from logkv import Store, WriteBatch
from logkv.replica import Replica


def command_load(store, args):
    batch, count = WriteBatch(), 0
    for line in open(args.file, encoding="utf-8"):
        record = json.loads(line)
        batch.put(record.pop("id").encode(), json.dumps(record, sort_keys=True).encode())
        count += 1
        if len(batch.operations) >= args.batch:
            store.write(batch)
            batch = WriteBatch()
    store.write(batch)
    return f"{count} loaded"


def command_set(store, args):
    for pair in args.pairs:
        key, _, value = pair.partition("=")
        store.put(key.encode(), value.encode())
    return f"{len(args.pairs)} set"


def command_get(store, args):
    values = [store.get(key.encode()) for key in args.keys]
    return "\n".join("-" if v is None else v.decode() for v in values)


def command_del(store, args):
    for key in args.keys:
        store.delete(key.encode())
    return f"{len(args.keys)} deleted"


def command_compact(store, args):
    return f"{store.compact()} segments merged"


def command_stats(store, args):
    sizes, words = Counter(), Counter()
    for key, value in store.prefix(args.prefix.encode()):
        sizes[len(value) // 64] += 1
        words.update(value.decode().split())
    return json.dumps({"buckets": sorted(sizes.items()), "words": words.most_common(3)})


def command_sync(store, args):
    replica = Replica(args.address)
    try:
        name = replica.hello()
        items = list(store.prefix(b""))
        sent = replica.ship(items)
        good = replica.verify(items)
    finally:
        replica.close()
    return f"{sent} sent to {name}, {'in step' if good else 'DIFFERENT'}"


def parse(argv):
    parser = argparse.ArgumentParser(prog="logkv")
    parser.add_argument("--folder", default="data")
    parser.add_argument("--no-fsync", action="store_true")
    sub = parser.add_subparsers(dest="command", required=True)
    load = sub.add_parser("load")
    load.add_argument("file")
    load.add_argument("--batch", type=int, default=100)
    sub.add_parser("set").add_argument("pairs", nargs="+")
    sub.add_parser("get").add_argument("keys", nargs="+")
    sub.add_parser("del").add_argument("keys", nargs="+")
    sub.add_parser("compact")
    sub.add_parser("stats").add_argument("--prefix", default="")
    sub.add_parser("sync").add_argument("address")
    return parser.parse_args(argv)


def main(argv=None):
    args = parse(argv)
    with Store(args.folder, durable=not args.no_fsync) as store:
        print(globals()[f"command_{args.command}"](store, args))
    return 0


if __name__ == "__main__":
    sys.exit(main())
