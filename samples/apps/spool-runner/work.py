import os
import selectors
import signal
import subprocess
import threading
import time


class Outcome:
    def __init__(self, code, output, seconds, note=""):
        self.code, self.output, self.seconds, self.note = code, output, seconds, note

    @property
    def ok(self):
        return self.code == 0


def execute(command, limit=2.0, most=1 << 16):
    """Runs it in a group of its own; both its outputs are read as they come; what takes too long is killed."""
    began = time.monotonic()
    child = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    parts = {child.stdout: bytearray(), child.stderr: bytearray()}
    note = ""
    with selectors.DefaultSelector() as selector:
        for stream in parts:
            os.set_blocking(stream.fileno(), False)
            selector.register(stream, selectors.EVENT_READ)
        while selector.get_map():
            left = limit - (time.monotonic() - began)
            if left <= 0:
                os.killpg(child.pid, signal.SIGKILL)
                note = "too long"
                break
            for key, _ in selector.select(left):
                data = key.fileobj.read(4096)
                if not data:
                    selector.unregister(key.fileobj)
                elif len(parts[key.fileobj]) < most:
                    parts[key.fileobj] += data
    code = child.wait()
    child.stdout.close()
    child.stderr.close()
    return Outcome(code, bytes(parts[child.stdout]).decode(errors="replace"), time.monotonic() - began, note)


def filter_lines(command, lines):
    """Feeds a filter from a thread, so that neither side gets stuck; its lines."""
    child = subprocess.Popen(["sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def feed():
        try:
            for line in lines:
                child.stdin.write(line + "\n")
        except BrokenPipeError:
            pass
        finally:
            child.stdin.close()

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    with child.stdout:
        result = [line.rstrip("\n") for line in child.stdout]
    feeder.join()
    return child.wait(), result


class Slots:
    """How much may run at a time: by weight."""

    def __init__(self, total):
        self.total = self.free = total
        self.changed = threading.Condition()

    def take(self, weight):
        with self.changed:
            self.changed.wait_for(lambda: self.free >= weight, timeout=10)
            self.free -= weight

    def give(self, weight):
        with self.changed:
            self.free += weight
            self.changed.notify_all()

    def __call__(self, weight):
        return Held(self, weight)


class Held:
    def __init__(self, slots, weight):
        self.slots, self.weight = slots, weight

    def __enter__(self):
        self.slots.take(self.weight)

    def __exit__(self, *_):
        self.slots.give(self.weight)
