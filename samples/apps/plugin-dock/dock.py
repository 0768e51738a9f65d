"""The host: finds plugins, loads those in Python, starts those that are programs, and passes events to them."""
import importlib.util
import json
import logging
import select
import subprocess
import threading
import time
from pathlib import Path

log = logging.getLogger("dock")


class PluginError(Exception):
    pass


class Manifest:
    REQUIRED = ("name", "kind", "entry", "events")

    def __init__(self, path, data):
        self.path = path
        missing = [k for k in self.REQUIRED if k not in data]
        if missing:
            raise PluginError(f"{path}: no {', '.join(missing)}")
        self.name, self.kind, self.entry, self.events = (data[k] for k in self.REQUIRED)
        self.options = data.get("options", {})
        self.after = data.get("after", [])

    @classmethod
    def read(cls, path):
        return cls(path, json.loads(Path(path).read_text()))


def discover(folders):
    found = {}
    for folder in folders:
        for path in sorted(Path(folder).glob("*/plugin.json")):
            try:
                manifest = Manifest.read(path)
            except (PluginError, ValueError) as error:
                log.warning("left out: %s", error)
                continue
            found.setdefault(manifest.name, manifest)
    return found


def start_order(manifests):
    waiting = {name: {a for a in m.after if a in manifests} for name, m in manifests.items()}
    order = []
    while waiting:
        ready = sorted(name for name, after in waiting.items() if not after)
        if not ready:
            raise PluginError(f"circle: {', '.join(sorted(waiting))}")
        for name in ready:
            order.append(manifests[name])
            del waiting[name]
        for after in waiting.values():
            after.difference_update(ready)
    return order


class LocalPlugin:
    def __init__(self, manifest):
        self.manifest = manifest
        self.module = None

    def start(self):
        file = self.manifest.path.parent / self.manifest.entry
        spec = importlib.util.spec_from_file_location(f"plugin_{self.manifest.name}", file)
        self.module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.module)
        if hasattr(self.module, "setup"):
            self.module.setup(self.manifest.options)

    def handle(self, event, payload):
        return getattr(self.module, "on_" + event)(payload)

    def stop(self):
        if hasattr(self.module, "teardown"):
            self.module.teardown()


class ProcessPlugin:
    """A program that reads requests, a line of JSON each, and answers with one."""

    def __init__(self, manifest, patience=5.0):
        self.manifest = manifest
        self.patience = patience
        self.child = None
        self.lock = threading.Lock()
        self.sequence = 0

    def start(self):
        command = [*self.manifest.entry.split()]
        self.child = subprocess.Popen(command, cwd=self.manifest.path.parent, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.request("setup", self.manifest.options)

    def request(self, method, params):
        with self.lock:
            self.sequence += 1
            self.child.stdin.write(json.dumps({"id": self.sequence, "method": method, "params": params}).encode() + b"\n")
            self.child.stdin.flush()
            ready, _, _ = select.select([self.child.stdout], [], [], self.patience)
            if not ready:
                raise PluginError(f"{self.manifest.name} does not answer")
            answer = json.loads(self.child.stdout.readline() or "{}")
        if answer.get("id") != self.sequence or "error" in answer:
            raise PluginError(f"{self.manifest.name}: {answer.get('error', 'out of step')}")
        return answer.get("result")

    def handle(self, event, payload):
        return self.request(event, payload)

    def stop(self):
        self.child.stdin.close()
        try:
            self.child.wait(2)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        self.child.stdout.close()


class Dock:
    KINDS = {"python": LocalPlugin, "process": ProcessPlugin}

    def __init__(self, folders):
        self.plugins = [self.KINDS[m.kind](m) for m in start_order(discover(folders))]
        self.spent = {}
        self.failures = []

    def __enter__(self):
        for plugin in self.plugins:
            plugin.start()
        return self

    def __exit__(self, *_):
        for plugin in reversed(self.plugins):
            plugin.stop()

    def emit(self, event, payload):
        """What the plugins say, those that listen, by name; each sees what the ones before have said."""
        answers = {}
        for plugin in self.plugins:
            name = plugin.manifest.name
            if event not in plugin.manifest.events:
                continue
            began = time.perf_counter()
            try:
                answers[name] = plugin.handle(event, {**payload, "before": list(answers)})
            except Exception as error:
                log.warning("%s: %s", name, error)
                self.failures.append((name, event, str(error)))
            self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - began
        return answers
