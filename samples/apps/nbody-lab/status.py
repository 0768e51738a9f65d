"""Talk to the progress board, if there is one."""
import json
import os
import time
import urllib.error
import urllib.request

BOARD = os.environ.get("NBODY_BOARD", "http://127.0.0.1:8700")


def call(path, payload=None):
    data = json.dumps(payload).encode() if payload is not None else None
    req = urllib.request.Request(BOARD + path, data=data,
                                 headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req, timeout=5) as reply:
        return json.loads(reply.read())


def announce(name, bodies):
    return call("/runs", {"name": name, "bodies": bodies})["id"]


def report(run_id, step, values):
    call("/runs/%s/progress" % run_id, {"step": step, "values": values})


def wait_for_slot(run_id, interval=0.02, tries=50):
    for _ in range(tries):
        if call("/runs/%s/slot" % run_id).get("free"):
            return True
        time.sleep(interval)
    return False


def bar(step, steps, width=40):
    done = int(width * step / steps)
    return "[" + "#" * done + "." * (width - done) + "] %3d%%" % (100 * step // steps)


def describe(values):
    return ", ".join("%s=%.5g" % item for item in sorted(values.items()))
