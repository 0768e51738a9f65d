import re

_HEAD = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


class PatchError(Exception):
    pass


class Hunk:
    def __init__(self, start, lines):
        self.start = start
        self.lines = lines

    def old(self):
        return [l[1:] for l in self.lines if l[0] in " -"]

    def new(self):
        return [l[1:] for l in self.lines if l[0] in " +"]

    def fits(self, lines, at):
        old = self.old()
        return 0 <= at and lines[at:at + len(old)] == old


def parse(lines):
    patches, current, hunk = {}, None, None
    for line in lines:
        if line.startswith("--- "):
            hunk = None
        elif line.startswith("+++ "):
            current = patches.setdefault(line[4:], [])
        elif line.startswith("@@"):
            m = _HEAD.match(line)
            if not m or current is None:
                raise PatchError("bad hunk: " + line)
            hunk = Hunk(int(m.group(1)) - 1, [])
            current.append(hunk)
        elif hunk is not None:
            hunk.lines.append(line)
    return patches


def find(hunk, lines, guess, fuzz=200):
    if hunk.fits(lines, guess):
        return guess
    for far in range(1, fuzz):
        for at in (guess - far, guess + far):
            if hunk.fits(lines, at):
                return at
    raise PatchError("hunk at %d does not fit" % (hunk.start + 1))


def apply(lines, hunks):
    lines, shift = list(lines), 0
    for hunk in hunks:
        at = find(hunk, lines, hunk.start + shift)
        new = hunk.new()
        lines[at:at + len(hunk.old())] = new
        shift = at - hunk.start + len(new) - len(hunk.old())
    return lines


def reverse(hunks):
    swap = {"+": "-", "-": "+", " ": " "}
    return [Hunk(h.start, [swap[l[0]] + l[1:] for l in h.lines]) for h in hunks]
