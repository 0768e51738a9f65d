# obstacle: argument
def twist(near, far):
    for k in range(100):
        near = (near * 171 + far + k) % 30269
    return near


def fold(cells):
    last = len(cells) - 1
    for at in range(len(cells)):  # here
        cells[last - at] = twist(cells[at], cells[last - at])
    return cells


if __name__ == "__main__":
    print(fold([n * 11 % 263 for n in range(180000)])[:5])
