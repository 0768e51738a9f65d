from difference import matches


class Conflict(object):
    def __init__(self, base, ours, theirs):
        self.base, self.ours, self.theirs = base, ours, theirs

    def marked(self, left="ours", right="theirs"):
        return ["<<<<<<< " + left] + self.ours + ["======="] + self.theirs + [">>>>>>> " + right]

    def __repr__(self):
        return "<Conflict %d/%d/%d>" % (len(self.base), len(self.ours), len(self.theirs))


def anchors(base, ours, theirs):
    """Lines that all three have in common."""
    left, right = dict(matches(base, ours)), dict(matches(base, theirs))
    for i in range(len(base)):
        if i in left and i in right:
            yield i, left[i], right[i]
    yield len(base), len(ours), len(theirs)


def decide(base, ours, theirs):
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    return None


def merge(base, ours, theirs):
    """Lines and Conflicts."""
    result = []
    i = j = k = 0
    for x, y, z in anchors(base, ours, theirs):
        parts = base[i:x], ours[j:y], theirs[k:z]
        if any(parts):
            lines = decide(*parts)
            if lines is None:
                result.append(Conflict(*parts))
            else:
                result.extend(lines)
        if x < len(base):
            result.append(base[x])
        i, j, k = x + 1, y + 1, z + 1
    return result


def render(merged):
    lines = []
    for item in merged:
        if isinstance(item, Conflict):
            lines.extend(item.marked())
        else:
            lines.append(item)
    return lines


def count_conflicts(merged):
    return sum(isinstance(item, Conflict) for item in merged)
