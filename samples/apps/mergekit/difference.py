"""The shortest edit between two sequences (Myers 1986), and its usual textual form."""
from collections import namedtuple

Op = namedtuple("Op", "tag a0 a1 b0 b1")


def _trace(a, b):
    n, m = len(a), len(b)
    v = {1: 0}
    trace = []
    for d in range(n + m + 1):
        trace.append(dict(v))
        for k in range(-d, d + 1, 2):
            if k == -d or (k != d and v[k - 1] < v[k + 1]):
                x = v[k + 1]
            else:
                x = v[k - 1] + 1
            y = x - k
            while x < n and y < m and a[x] == b[y]:
                x += 1
                y += 1
            v[k] = x
            if x >= n and y >= m:
                return trace
    return trace


def _moves(a, b, trace):
    x, y = len(a), len(b)
    for d in range(len(trace) - 1, -1, -1):
        v, k = trace[d], x - y
        if k == -d or (k != d and v.get(k - 1, -1) < v.get(k + 1, -1)):
            before = k + 1
        else:
            before = k - 1
        px = v.get(before, 0)
        py = px - before
        while x > px and y > py:
            yield x - 1, y - 1, x, y
            x, y = x - 1, y - 1
        if d:
            yield px, py, x, y
        x, y = px, py


def common_edges(a, b):
    low = 0
    while low < len(a) and low < len(b) and a[low] == b[low]:
        low += 1
    high = 0
    while high < len(a) - low and high < len(b) - low and a[-1 - high] == b[-1 - high]:
        high += 1
    return low, high


def matches(a, b):
    """Pairs of places that stay as they are, in order."""
    low, high = common_edges(a, b)
    yield from ((i, i) for i in range(low))
    inner_a, inner_b = a[low:len(a) - high], b[low:len(b) - high]
    kept = [(x0, y0) for x0, y0, x1, y1 in _moves(inner_a, inner_b, _trace(inner_a, inner_b)) if x1 - x0 == y1 - y0 == 1]
    for x, y in reversed(kept):
        yield x + low, y + low
    for i in range(high, 0, -1):
        yield len(a) - i, len(b) - i


def opcodes(a, b):
    ops, x, y = [], 0, 0
    for i, j in list(matches(a, b)) + [(len(a), len(b))]:
        if x < i or y < j:
            tag = "replace" if x < i and y < j else "delete" if x < i else "insert"
            ops.append(Op(tag, x, i, y, j))
        if ops and ops[-1].tag == "equal" and ops[-1].a1 == i:
            ops[-1] = ops[-1]._replace(a1=i + 1, b1=j + 1)
        elif i < len(a):
            ops.append(Op("equal", i, i + 1, j, j + 1))
        x, y = i + 1, j + 1
    return ops


def hunks(ops, context=3):
    group = []
    for op in ops:
        if op.tag != "equal":
            group.append(op)
            continue
        length = op.a1 - op.a0
        if group and length > 2 * context:
            group.append(op._replace(a1=op.a0 + context, b1=op.b0 + context))
            yield group
            group = []
        if not group or length <= 2 * context:
            if group:
                group.append(op)
            else:
                cut = min(context, length)
                group = [op._replace(a0=op.a1 - cut, b0=op.b1 - cut)]
    if any(op.tag != "equal" for op in group):
        yield group


def unified(a, b, name_a="a", name_b="b"):
    out = ["--- " + name_a, "+++ " + name_b]
    for group in hunks(opcodes(a, b)):
        first, last = group[0], group[-1]
        out.append("@@ -%d,%d +%d,%d @@" % (first.a0 + 1, last.a1 - first.a0, first.b0 + 1, last.b1 - first.b0))
        for op in group:
            if op.tag == "equal":
                out.extend(" " + line for line in a[op.a0:op.a1])
            else:
                out.extend("-" + line for line in a[op.a0:op.a1])
                out.extend("+" + line for line in b[op.b0:op.b1])
    return out if len(out) > 2 else []


def similarity(a, b):
    return 2 * sum(1 for _ in matches(a, b)) / ((len(a) + len(b)) or 1)
