"""mergekit: diff, patch and merge whole folders."""
import filecmp
import os
import shutil

import difference
import patching
import threeway


def read(path):
    try:
        with open(path) as f:
            return f.read().split("\n")
    except FileNotFoundError:
        return []


def write(path, lines):
    folder = os.path.dirname(path)
    if folder and not os.path.isdir(folder):
        os.makedirs(folder)
    with open(path, "w") as f:
        f.write("\n".join(lines))


def tree(root):
    found = []
    for folder, dirs, files in os.walk(root):
        dirs.sort()
        for name in sorted(files):
            found.append(os.path.relpath(os.path.join(folder, name), root))
    return found


def changed(one, other):
    for name in sorted(set(tree(one)) | set(tree(other))):
        a, b = os.path.join(one, name), os.path.join(other, name)
        if not (os.path.exists(a) and os.path.exists(b)) or not filecmp.cmp(a, b, shallow=False):
            yield name


def diff_trees(one, other):
    out = []
    for name in changed(one, other):
        out += difference.unified(read(os.path.join(one, name)), read(os.path.join(other, name)), name, name)
    return out


def patch_tree(root, patch_lines, backwards=False):
    for name, hunks in patching.parse(patch_lines).items():
        path = os.path.join(root, name)
        write(path, patching.apply(read(path), patching.reverse(hunks) if backwards else hunks))


def merge_trees(base, ours, theirs, out):
    conflicts = {}
    for name in sorted(set(tree(ours)) | set(tree(theirs))):
        paths = [os.path.join(r, name) for r in (base, ours, theirs)]
        if filecmp.cmp(paths[1], paths[2], shallow=False) if all(map(os.path.exists, paths)) else False:
            os.makedirs(os.path.dirname(os.path.join(out, name)), exist_ok=True)
            shutil.copyfile(paths[1], os.path.join(out, name))
            continue
        merged = threeway.merge(*map(read, paths))
        n = threeway.count_conflicts(merged)
        if n:
            conflicts[name] = n
        write(os.path.join(out, name), threeway.render(merged))
    return conflicts


def renames(one, other, least=0.6):
    a, b = set(tree(one)), set(tree(other))
    pairs = []
    for gone in sorted(a - b):
        for new in sorted(b - a):
            score = difference.similarity(read(os.path.join(one, gone)), read(os.path.join(other, new)))
            if score >= least:
                pairs.append((score, gone, new))
    return sorted(pairs, reverse=True)


def stat(patch_lines, width=40):
    rows = []
    for name, hunks in patching.parse(patch_lines).items():
        plus = sum(l[0] == "+" for h in hunks for l in h.lines)
        minus = sum(l[0] == "-" for h in hunks for l in h.lines)
        scale = min(1, width / max(plus + minus, 1))
        rows.append(" %-30s | %4d %s%s" % (name, plus + minus, "+" * int(plus * scale), "-" * int(minus * scale)))
    return "\n".join(rows)
