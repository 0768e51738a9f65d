"""What git says, as objects."""
import subprocess
from dataclasses import dataclass, field

SEP, END = "\x1f", "\x1e"
FORMAT = SEP.join(("%H", "%an", "%ae", "%at", "%P", "%s")) + END


class GitError(Exception):
    def __init__(self, args, text):
        super().__init__(f"git {' '.join(args)}: {text.strip()}")


@dataclass
class Commit:
    sha: str
    author: str
    email: str
    when: int
    parents: list
    subject: str
    files: dict = field(default_factory=dict)

    @property
    def merge(self):
        return len(self.parents) > 1

    @property
    def churn(self):
        return sum(a + d for a, d in self.files.values())


class Repo:
    def __init__(self, path):
        self.path = path

    def git(self, *args):
        done = subprocess.run(["git", "-C", str(self.path), *args], capture_output=True)
        text = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            raise GitError(args, done.stderr.decode())
        return text

    def stream(self, *args):
        """Lines as they come."""
        child = subprocess.Popen(["git", "-C", str(self.path), *args], stdout=subprocess.PIPE, text=True, errors="replace")
        with child:
            yield from child.stdout
        if child.returncode:
            raise GitError(args, f"exit {child.returncode}")

    def branches(self):
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def tags(self):
        rows = self.git("for-each-ref", "--sort=creatordate", "--format=%(refname:short) %(creatordate:unix)", "refs/tags")
        return [(name, int(when)) for name, when in (line.split() for line in rows.splitlines())]

    def files(self, revision="HEAD"):
        return self.git("ls-tree", "-r", "--name-only", revision).splitlines()

    def commits(self, revision="HEAD"):
        commit = None
        for line in self.stream("log", "--numstat", f"--format={FORMAT}", revision):
            line = line.rstrip("\n")
            if line.endswith(END):
                if commit:
                    yield commit
                sha, author, email, when, parents, subject = line[:-1].split(SEP)
                commit = Commit(sha, author, email, int(when), parents.split(), subject)
            elif line:
                added, deleted, name = line.split("\t", 2)
                if added != "-":
                    commit.files[name] = int(added), int(deleted)
        if commit:
            yield commit

    def blame(self, name):
        """Lines per author."""
        counts = {}
        for line in self.stream("blame", "--line-porcelain", "HEAD", "--", name):
            if line.startswith("author "):
                author = line[7:].strip()
                counts[author] = counts.get(author, 0) + 1
        return counts

    def show(self, sha, name):
        return self.git("show", f"{sha}:{name}")
