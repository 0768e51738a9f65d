# obstacle: argument
def apply(lines, edit, shift):
    start, gone, fresh = edit
    at = start + shift
    depth = 0
    for line in lines[max(at - 400, 0) : at]:
        depth = (depth * 3 + len(line)) % 17
    lines[at : at + gone] = [" " * depth + text for text in fresh]
    return shift + len(fresh) - gone


def patch(lines, edits):
    shift = 0
    for edit in edits:  # here
        shift = apply(lines, edit, shift)
    return lines


if __name__ == "__main__":
    text = [f"line {n}" for n in range(90000)]
    changes = [(n * 3, n % 3, [f"new {n}"] * (n % 4)) for n in range(25000)]
    print(len(patch(text, changes)))
