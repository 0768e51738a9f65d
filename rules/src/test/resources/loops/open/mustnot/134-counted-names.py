# obstacle: iterator
import itertools

fresh = itertools.count(1)


def rename(tree):
    kind, children = tree
    label = next(fresh)
    for k in range(40):
        label = (label * 75 + len(kind) + k) % 65537
    return f"{kind}{label}", [rename(child) for child in children]


def grow(depth):
    return ("leaf", []) if depth == 0 else ("node", [grow(depth - 1) for _ in range(3)])


def rename_all(trees):
    return [rename(tree) for tree in trees]  # here


if __name__ == "__main__":
    print(rename_all([grow(4) for _ in range(2000)])[-1][0])
