# remedy: processes
# shape: recursion
SIDE = 512


def inside(x, y):
    c = complex(-2.0 + 2.5 * x / SIDE, -1.25 + 2.5 * y / SIDE)
    z = 0j
    for _ in range(200):
        z = z * z + c
        if abs(z) > 2.0:
            return 0
    return 1


def build(x, y, side):  # here
    if side == 1:
        return inside(x, y)
    half = side // 2
    children = (
        build(x, y, half),
        build(x + half, y, half),
        build(x, y + half, half),
        build(x + half, y + half, half),
    )
    if children == (0, 0, 0, 0) or children == (1, 1, 1, 1):
        return children[0]
    return children


def leaves(tree):
    return 1 if isinstance(tree, int) else sum(leaves(child) for child in tree)


def main():
    tree = build(0, 0, SIDE)
    print(leaves(tree), "leaves")


if __name__ == "__main__":
    main()
