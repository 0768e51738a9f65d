"""The spool: jobs are files; a folder for each state, renaming moves them on."""
import json
import os
import time
import uuid
from pathlib import Path

STATES = ("new", "running", "done", "failed")


class Spool:
    def __init__(self, folder):
        self.folder = Path(folder)
        for state in STATES:
            (self.folder / state).mkdir(parents=True, exist_ok=True)

    def submit(self, command, priority=5, needs=(), lines=None):
        name = f"{priority}-{time.time_ns()}-{uuid.uuid4().hex[:6]}"
        job = {"name": name, "command": command, "needs": list(needs), "lines": lines, "tries": 0}
        temporary = self.folder / f".{name}"
        with open(temporary, "w") as f:
            json.dump(job, f)
            f.flush()
            os.fsync(f.fileno())
        os.rename(temporary, self.folder / "new" / name)
        return name

    def names(self, state):
        return sorted(e.name for e in os.scandir(self.folder / state))

    def claim(self):
        """The first job whose needs are done, moved to `running`; None if there is none."""
        done = set(self.names("done"))
        for name in self.names("new"):
            source = self.folder / "new" / name
            with open(source) as f:
                job = json.load(f)
            if not done.issuperset(job["needs"]):
                continue
            try:
                os.rename(source, self.folder / "running" / name)
            except FileNotFoundError:
                continue
            return job
        return None

    def finish(self, job, ok, output):
        target = "done" if ok else "failed"
        (self.folder / target / job["name"]).write_text(json.dumps(job | {"output": output, "at": time.time()}))
        os.unlink(self.folder / "running" / job["name"])

    def retry(self, job):
        job["tries"] += 1
        path = self.folder / "running" / job["name"]
        path.write_text(json.dumps(job))
        os.rename(path, self.folder / "new" / job["name"])

    def results(self):
        for name in self.names("done"):
            yield json.loads((self.folder / "done" / name).read_text())
