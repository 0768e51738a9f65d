import logging
import threading
import time

log = logging.getLogger("jobs")
REGISTRY = {}


def task(kind):
    def register(function):
        REGISTRY[kind] = function
        return function
    return register


class Worker(threading.Thread):
    def __init__(self, queue, number, stats):
        super().__init__(name=f"worker-{number}", daemon=True)
        self.queue = queue
        self.stats = stats
        self.stopping = threading.Event()

    def process(self, job):
        started = time.perf_counter()
        try:
            result = REGISTRY[job.kind](**job.payload)
        except Exception as error:
            log.debug("job %s failed: %r", job.id, error)
            self.queue.failed(job, error)
        else:
            self.queue.done(job, result)
        self.stats.add(job.kind, time.perf_counter() - started)

    def run(self):
        while not self.stopping.is_set():
            job = self.queue.take(timeout=0.2)
            if job is not None:
                self.process(job)


class Stats:
    def __init__(self):
        self.lock = threading.Lock()
        self.times = {}

    def add(self, kind, seconds):
        with self.lock:
            self.times.setdefault(kind, []).append(seconds)

    def table(self):
        lines = []
        for kind, values in sorted(self.times.items()):
            values = sorted(values)
            middle = values[len(values) // 2]
            lines.append(f"{kind:<12}{len(values):>5}{middle * 1e3:>10.1f} ms{sum(values):>9.2f} s")
        return "\n".join(lines)


class WorkerPool:
    def __init__(self, queue, size):
        self.stats = Stats()
        self.workers = [Worker(queue, n, self.stats) for n in range(size)]

    def __enter__(self):
        for worker in self.workers:
            worker.start()
        return self

    def __exit__(self, *exc):
        for worker in self.workers:
            worker.stopping.set()
        for worker in self.workers:
            worker.join()
