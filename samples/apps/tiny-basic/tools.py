"""Looks at programs without running them."""
from collections import defaultdict

from machine import OPS


def walk(node):
    """All tuples inside a statement, outermost first."""
    todo = [node]
    while todo:
        here = todo.pop()
        if isinstance(here, tuple):
            yield here
            todo.extend(reversed(here))
        elif isinstance(here, list):
            todo.extend(reversed(here))


def fold(node):
    """Computes what is constant."""
    if isinstance(node, list):
        return [fold(n) for n in node]
    if not isinstance(node, tuple):
        return node
    node = tuple(fold(n) for n in node)
    if node[:1] == ("bin",) and node[1] in OPS and node[2][0] == node[3][0] == "const":
        return ("const", OPS[node[1]](node[2][1], node[3][1]))
    return node


def optimise(program):
    return {number: fold(statement) for number, statement in program.items()}


def jumps(program):
    found = []
    for number, statement in program.items():
        for node in walk(statement):
            if node and node[0] in ("GOTO", "GOSUB"):
                found.append((number, node[1]))
    return found


def check(program):
    return ["line %d: no line %s" % (a, b) for a, b in jumps(program) if b not in program]


def reachable(program):
    lines = sorted(program)
    after = dict(zip(lines, lines[1:]))
    targets = defaultdict(list)
    for a, b in jumps(program):
        targets[a].append(b)
    seen, todo = set(), [lines[0]]
    while todo:
        n = todo.pop()
        if n is None or n in seen:
            continue
        seen.add(n)
        todo += targets[n]
        if program[n][0] not in ("GOTO", "END", "RETURN"):
            todo.append(after.get(n))
    return seen


def cross_reference(program):
    uses = defaultdict(set)
    for number, statement in program.items():
        for node in walk(statement):
            if node and node[0] in ("var", "call"):
                uses[node[1]].add(number)
    return {name: sorted(numbers) for name, numbers in sorted(uses.items())}


def hot_lines(program):
    """How deep in loops each line is: FOR ... NEXT, in the order of the text."""
    depth, deep = 0, {}
    for number in sorted(program):
        if program[number][0] == "NEXT":
            depth -= 1
        deep[number] = depth
        if program[number][0] == "FOR":
            depth += 1
    return deep


def listing(program):
    deep, live = hot_lines(program), reachable(program)
    out = []
    for number in sorted(program):
        out.append("%5d %s %s%s" % (number, " " if number in live else "!", "  " * deep[number], program[number]))
    for name, numbers in cross_reference(program).items():
        out.append("%-6s %s" % (name, " ".join(map(str, numbers))))
    return "\n".join(out)
