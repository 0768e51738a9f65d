import heapq
import threading
import time
from queue import Empty, Queue


class CycleError(Exception):
    pass


def layers(tasks):
    waiting = {name: set(task.needs) for name, task in tasks.items()}
    while waiting:
        ready = sorted(name for name, needs in waiting.items() if not needs & waiting.keys())
        if not ready:
            raise CycleError(", ".join(sorted(waiting)))
        yield ready
        for name in ready:
            del waiting[name]


class Runner:
    def __init__(self, tasks, workers=2):
        self.tasks = tasks
        self.inbox = Queue()
        self.results = Queue()
        self.threads = [threading.Thread(target=self._loop, daemon=True) for _ in range(workers)]
        for thread in self.threads:
            thread.start()

    def _loop(self):
        while (name := self.inbox.get()) is not None:
            self.results.put(self.tasks[name].execute())

    def gather(self, count):
        return [self.results.get() for _ in range(count)]

    def run_once(self):
        """Every task, those that others need first."""
        failed, report = set(), []
        for layer in layers(self.tasks):
            todo = [n for n in layer if not failed.intersection(self.tasks[n].needs)]
            for name in todo:
                self.inbox.put(name)
            for result in self.gather(len(todo)):
                report.append(result)
                if not result["ok"]:
                    failed.add(result["name"])
            failed.update(set(layer) - set(todo))
        return report

    def run_for(self, intervals, seconds):
        """Tasks again and again, each at its own interval."""
        start = time.monotonic()
        heap = [(start + every, name, every) for name, every in sorted(intervals.items())]
        heapq.heapify(heap)
        report = []
        while heap[0][0] < start + seconds:
            due, name, every = heapq.heappop(heap)
            self._wait_until(due, report)
            self.inbox.put(name)
            heapq.heappush(heap, (due + every, name, every))
        self._wait_until(start + seconds, report)
        return report

    def _wait_until(self, moment, report):
        while (left := moment - time.monotonic()) > 0:
            try:
                report.append(self.results.get(timeout=left))
            except Empty:
                return

    def stop(self):
        for _ in self.threads:
            self.inbox.put(None)
        for thread in self.threads:
            thread.join()
