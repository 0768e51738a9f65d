import math

PRESETS = {
    "plant": ("X", {"X": "F+[[X]-X]-F[-FX]+X", "F": "FF"}, 25),
    "dragon": ("FX", {"X": "X+YF+", "Y": "-FX-Y"}, 90),
    "snow": ("F--F--F", {"F": "F+F--F+F"}, 60),
    "gosper": ("A", {"A": "A-B--B+A++AA+B-", "B": "+A-BB--B-A++A+B"}, 60),
}


def expand(axiom, rules, n):
    s = axiom
    for _ in range(n):
        s = "".join(rules.get(c, c) for c in s)
    return s


def trace(program, angle, step=1.0):
    """Polylines that a turtle draws."""
    x = y = 0.0
    heading, stack = 90.0, []
    lines, line = [], [(x, y)]
    for c in program:
        if c in "FAB":
            x += step * math.cos(math.radians(heading))
            y += step * math.sin(math.radians(heading))
            line.append((x, y))
        elif c == "+":
            heading += angle
        elif c == "-":
            heading -= angle
        elif c == "[":
            stack.append((x, y, heading))
        elif c == "]":
            if len(line) > 1:
                lines.append(line)
            x, y, heading = stack.pop()
            line = [(x, y)]
    if len(line) > 1:
        lines.append(line)
    return lines


def drawing(name, depth):
    axiom, rules, angle = PRESETS[name]
    return trace(expand(axiom, rules, depth), angle)
