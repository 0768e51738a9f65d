import argparse
from pathlib import Path

from jobs import tasks  # noqa: F401  (registers the tasks)
from jobs.queue import JobQueue
from jobs.worker import WorkerPool


def discover(folder):
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".pgm":
            yield "thumbnail", {"source": str(path)}, 1
        elif path.suffix == ".txt":
            for kind in ("words", "archive", "sorted", "convert"):
                yield kind, {"source": str(path)}, 0


def notify(queue, kinds):
    for kind in kinds:
        for result in queue.results(kind):
            queue.put("webhook", {"path": f"/{kind}", "body": {"result": result}}, priority=5)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--db", default="jobs.db")
    parser.add_argument("--feeds", nargs="*", default=[])
    args = parser.parse_args(argv)
    queue = JobQueue(args.db)
    with WorkerPool(queue, args.jobs) as pool:
        queue.put_all(list(discover(args.folder)))
        for name in args.feeds:
            queue.put("feed", {"name": name}, priority=2)
        queue.join()
        notify(queue, ["thumbnail", "sorted"])
        queue.join()
    counts = queue.counts()
    print(counts)
    print(pool.stats.table())
    queue.close()
    return counts


if __name__ == "__main__":
    main()
