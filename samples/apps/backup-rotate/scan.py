import fnmatch
import hashlib
import os


def excluded(rel, patterns):
    return any(fnmatch.fnmatch(rel, p) or fnmatch.fnmatch(os.path.basename(rel), p) for p in patterns)


def walk(source, patterns):
    stack = [source]
    while stack:
        here = stack.pop()
        with os.scandir(here) as it:
            for e in it:
                rel = os.path.relpath(e.path, source)
                if excluded(rel, patterns):
                    continue
                if e.is_dir(follow_symlinks=False):
                    stack.append(e.path)
                elif e.is_file(follow_symlinks=False):
                    yield rel, e.stat()


def digest(path, block=1 << 16):
    h = hashlib.sha256()
    with open(path, "rb") as fh:
        while chunk := fh.read(block):
            h.update(chunk)
    return h.hexdigest()


def manifest(source, patterns):
    files = {}
    for rel, st in walk(source, patterns):
        files[rel] = [st.st_size, int(st.st_mtime), digest(os.path.join(source, rel))]
    return files


def changes(old, new):
    added = sorted(set(new) - set(old))
    gone = sorted(set(old) - set(new))
    changed = sorted(k for k in new if k in old and new[k][2] != old[k][2])
    return added, gone, changed
