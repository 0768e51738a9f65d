import random

WORDS = "if return self value for in path open none list count name result item append total data key print not".split()


def make(rng, n):
    return ["    " * rng.randint(0, 3) + " ".join(rng.choices(WORDS, k=rng.randint(1, 7))) + f"_{rng.randint(1, 400)}" for _ in range(n)]


def edit(rng, lines, share):
    lines = list(lines)
    for _ in range(max(1, int(len(lines) * share))):
        at = rng.randrange(len(lines))
        what = rng.random()
        if what < 0.4:
            lines[at] += "  # seen"
        elif what < 0.7:
            lines[at:at] = make(rng, rng.randint(1, 4))
        else:
            del lines[at:at + rng.randint(1, 3)]
    return lines


def prepare(folder):
    rng = random.Random(5)
    for i in range(24):
        base = make(rng, rng.randint(30, 420))
        ours = edit(rng, base, 0.04) if i % 3 else base
        theirs = edit(rng, base, 0.06) if i % 4 else base
        for root, lines in (("base", base), ("ours", ours), ("theirs", theirs)):
            name = f"pkg{i % 3}/mod{i}.py" if not (root == "theirs" and i in (7, 11)) else f"pkg{i % 3}/moved{i}.py"
            path = folder / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines))


def run():
    import mergekit
    import shutil
    patch = mergekit.diff_trees("base", "ours")
    assert len(patch) > 50
    shutil.copytree("base", "patched")
    mergekit.patch_tree("patched", patch)
    assert not list(mergekit.changed("patched", "ours"))
    mergekit.patch_tree("patched", patch, backwards=True)
    mergekit.stat(patch)
    conflicts = mergekit.merge_trees("base", "ours", "theirs", "merged")
    assert conflicts
    assert mergekit.renames("base", "theirs")
