"""Versions, change logs and packages of a release."""
import hashlib
import io
import os
import re
import subprocess
import tarfile
from collections import defaultdict
from pathlib import Path

CONVENTION = re.compile(r"^(?P<kind>\w+)(?:\((?P<scope>[\w-]+)\))?(?P<breaking>!)?: (?P<text>.+)$")
TITLES = {"feat": "Features", "fix": "Fixes", "perf": "Performance", "docs": "Documentation"}


def git(*words, cwd="."):
    done = subprocess.run(["git", "-c", "user.name=bot", "-c", "user.email=bot@example.org", *words],
                          cwd=cwd, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def last_tag(cwd):
    try:
        return git("describe", "--tags", "--abbrev=0", cwd=cwd)
    except subprocess.CalledProcessError:
        return None


def messages(cwd, since=None):
    scope = [f"{since}..HEAD"] if since else ["HEAD"]
    text = git("log", "--format=%h%x1f%s%x1f%an%x1e", *scope, cwd=cwd)
    for record in text.split("\x1e"):
        if record.strip():
            yield tuple(record.strip().split("\x1f"))


def bump(version, entries):
    major, minor, patch = (int(n) for n in version.lstrip("v").split("."))
    kinds = {entry["kind"] for entry in entries}
    if any(entry["breaking"] for entry in entries):
        return f"v{major + 1}.0.0"
    if "feat" in kinds:
        return f"v{major}.{minor + 1}.0"
    return f"v{major}.{minor}.{patch + 1}"


def parse(records):
    entries = []
    for short, subject, author in records:
        match = CONVENTION.match(subject)
        if match:
            entries.append({**match.groupdict(), "commit": short, "author": author})
    return entries


def change_log(version, entries):
    sections = defaultdict(list)
    for entry in entries:
        scope = f"**{entry['scope']}** " if entry["scope"] else ""
        sections[TITLES.get(entry["kind"], "Other")].append(f"- {scope}{entry['text']} ({entry['commit']}, {entry['author']})")
    parts = [f"## {version}"]
    for title in (*TITLES.values(), "Other"):
        if sections[title]:
            parts += ["", f"### {title}", *sorted(sections[title])]
    return "\n".join(parts) + "\n"


def prepend(path, text):
    path = Path(path)
    old = path.read_text() if path.exists() else "# Changes\n"
    head, _, rest = old.partition("\n")
    with open(path, "w") as out:
        out.write(head + "\n\n" + text + rest)
        out.flush()
        os.fsync(out.fileno())


def plain(info):
    info.mtime = 0
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    return info


def package(folder, version, out):
    target = Path(out) / f"app-{version}.tar.gz"
    target.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and ".git" not in path.parts:
                archive.add(path, f"app-{version}/{path.relative_to(folder)}", filter=plain)
    target.write_bytes(buffer.getvalue())
    return target


def checksums(paths):
    lines = []
    for path in paths:
        digest = hashlib.sha512(path.read_bytes()).hexdigest()
        lines.append(f"{digest}  {path.name}")
    return "\n".join(lines)
