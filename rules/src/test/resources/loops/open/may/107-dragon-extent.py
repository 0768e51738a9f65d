# remedy: processes
# shape: recursion
DEPTH = 22


def dragon(ax, ay, bx, by, depth):  # here
    if depth == 0:
        return max(abs(ax), abs(ay), abs(bx), abs(by))
    mx = (ax + bx + (by - ay)) / 2
    my = (ay + by - (bx - ax)) / 2
    first = dragon(ax, ay, mx, my, depth - 1)
    second = dragon(bx, by, mx, my, depth - 1)
    return max(first, second)


def extent():
    print(f"{dragon(0.0, 0.0, 1.0, 0.0, DEPTH):.4f}")
