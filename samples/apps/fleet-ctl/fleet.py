"""fleet.py INVENTORY status|logs|deploy [GROUP]"""
import collections
import json
import os
import queue
import sys
import threading

import inventory
import tasks


class Pool:
    """Runs a task for many hosts; the results come as they are ready."""

    def __init__(self, size):
        self.todo, self.results = queue.Queue(), queue.Queue()
        self.threads = [threading.Thread(target=self.loop, daemon=True) for _ in range(size)]
        for t in self.threads:
            t.start()

    def loop(self):
        while True:
            job = self.todo.get()
            if job is None:
                return
            work, host, args = job
            try:
                self.results.put((host, work(host, *args)))
            except Exception as why:
                self.results.put((host, why))

    def each(self, work, hosts, *args):
        for h in hosts:
            self.todo.put((work, h, args))
        for _ in hosts:
            yield self.results.get()

    def stop(self):
        for _ in self.threads:
            self.todo.put(None)
        for t in self.threads:
            t.join()


def status(pool, hosts):
    loads = dict(pool.each(tasks.uptime, hosts))
    disks = dict(pool.each(tasks.disk, hosts))
    return {h: {"load": loads[h], "full": max(disks[h].values())} for h in hosts}


def logs(pool, hosts, folder="logs"):
    os.makedirs(folder, exist_ok=True)
    total, worst = collections.Counter(), {}
    for host, (count, rate) in pool.each(tasks.inspect, hosts, folder):
        total.update(count)
        worst[host] = rate
    return similar(total), worst


def similar(count, limit=0.75):
    """Puts messages that are nearly alike together."""
    groups = []
    for (level, text), n in count.most_common():
        words = set(text.split())
        for group in groups:
            if len(words & group["words"]) / len(words | group["words"]) >= limit:
                group["n"] += n
                break
        else:
            groups.append({"level": level, "text": text, "words": words, "n": n})
    return groups


def save_state(path, state):
    with open(path + ".new", "w") as f:
        json.dump(state, f, indent=1, default=str)
        f.flush()
        os.fsync(f.fileno())
    os.rename(path + ".new", path)


def main(argv):
    hosts = inventory.load(argv[0])
    chosen = inventory.select(hosts, argv[2] if len(argv) > 2 else "all")
    pool = Pool(4)
    try:
        if argv[1] == "status":
            result = status(pool, chosen)
        elif argv[1] == "logs":
            result = logs(pool, chosen)
        else:
            result = tasks.rolling_deploy(chosen, tasks.build("release"))
    finally:
        pool.stop()
    save_state("state.json", result)
    return result


if __name__ == "__main__":
    print(main(sys.argv[1:]))
