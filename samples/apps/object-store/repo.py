import contextlib
import heapq
import os
import subprocess
import time
from pathlib import Path

from diff import diff, hunks, merge
from objects import Commit, Objects, StoreError


class Lock:
    def __init__(self, path, patience=2.0):
        self.path = str(path) + ".lock"
        self.patience = patience

    def __enter__(self):
        until = time.monotonic() + self.patience
        while True:
            try:
                self.handle = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
                return self
            except FileExistsError:
                if time.monotonic() > until:
                    raise StoreError(f"{self.path} is there") from None
                time.sleep(0.02)

    def __exit__(self, *error):
        os.close(self.handle)
        os.unlink(self.path)


class Repository:
    def __init__(self, root, author="someone"):
        self.root = Path(root)
        self.store = self.root / ".store"
        self.objects = Objects(self.store / "objects", sync=True)
        self.refs = self.store / "refs"
        self.refs.mkdir(exist_ok=True)
        self.author = author

    def ref(self, name):
        with contextlib.suppress(FileNotFoundError):
            return (self.refs / name).read_text().strip()
        return None

    def set_ref(self, name, ident):
        place = self.refs / name
        with Lock(place):
            scratch = place.with_suffix(".new")
            with open(scratch, "w") as out:
                out.write(ident + "\n")
                out.flush()
                os.fsync(out.fileno())
            os.replace(scratch, place)

    def hook(self, name, *words):
        script = self.store / "hooks" / name
        if not script.exists():
            return True
        return subprocess.run(["sh", str(script), *words], cwd=self.root, capture_output=True).returncode == 0

    def commit(self, branch, message, when, parents=None):
        if not self.hook("pre-commit", branch):
            raise StoreError("the hook refused")
        tree = self.objects.add_folder(self.root)
        if parents is None:
            parents = (self.ref(branch),) if self.ref(branch) else ()
        ident = self.objects.write("commit", Commit(tree, tuple(parents), self.author, when, message).encode())
        self.set_ref(branch, ident)
        self.hook("post-commit", ident)
        return ident

    def load(self, ident):
        return Commit.decode(self.objects.read(ident, "commit"))

    def log(self, ident):
        waiting, seen = [], set()

        def push(one):
            if one not in seen:
                seen.add(one)
                commit = self.load(one)
                heapq.heappush(waiting, (-commit.when, one, commit))

        push(ident)
        while waiting:
            _, one, commit = heapq.heappop(waiting)
            yield one, commit
            for parent in commit.parents:
                push(parent)

    def merge_base(self, left, right):
        mine = {ident for ident, _ in self.log(left)}
        return next((ident for ident, _ in self.log(right) if ident in mine), None)

    def files(self, ident):
        return self.objects.flatten(self.load(ident).tree)

    def lines(self, ident):
        return self.objects.read(ident, "blob").decode(errors="replace").splitlines() if ident else []

    def compare(self, old, new):
        before, after = self.files(old), self.files(new)
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path):
                yield path, list(hunks(diff(self.lines(before.get(path)), self.lines(after.get(path)))))

    def checkout(self, ident):
        for path, blob in self.files(ident).items():
            place = self.root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(self.objects.read(blob, "blob"))

    def merge(self, ours, theirs, when):
        base = self.merge_base(self.ref(ours), self.ref(theirs))
        roots, left, right = (self.files(i) for i in (base, self.ref(ours), self.ref(theirs)))
        conflicts = 0
        for path in sorted(right):
            if right[path] in (left.get(path), roots.get(path)):
                continue
            merged, count = merge(*(self.lines(side.get(path)) for side in (roots, left, right)))
            conflicts += count
            (self.root / path).write_text("\n".join(merged) + "\n")
        self.commit(ours, f"merge {theirs}", when, (self.ref(ours), self.ref(theirs)))
        return conflicts

    def blame(self, ident, path):
        """For each line the commit that brought it."""
        history = [(i, self.files(i).get(path)) for i, _ in self.log(ident)]
        history.reverse()
        owners, before = [], []
        for commit, blob in history:
            after = self.lines(blob)
            fresh, place = [], 0
            for line in diff(before, after):
                if line[0] == " ":
                    fresh.append(owners[place])
                if line[0] in " -":
                    place += 1
                else:
                    fresh.append(commit)
            owners, before = fresh, after
        return list(zip(owners, before))

    def fsck(self):
        return sum(len(self.objects.read(ident)) for ident in self.objects.all())
