import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

NAME = re.compile(r"^(\d{3,})_([a-z0-9_]+)\.(up|down)\.sql$")
NEEDS = re.compile(r"^--\s*needs:\s*(.+)$", re.M)


class PlanError(Exception):
    """Something is wrong with the migration files."""


@dataclass
class Step:
    number: int
    name: str
    up: str = ""
    down: str = ""
    needs: list = field(default_factory=list)

    @property
    def checksum(self):
        return hashlib.sha256(normalised(self.up).encode()).hexdigest()[:16]

    def __str__(self):
        return f"{self.number:03d} {self.name}"


def normalised(sql):
    """Without comments and needless blanks, so that those can be changed later."""
    out, quote, k = [], None, 0
    while k < len(sql):
        c = sql[k]
        if quote:
            out.append(c)
            if c == quote:
                quote = None
        elif c in "'\"":
            quote = c
            out.append(c)
        elif sql.startswith("--", k):
            k = sql.find("\n", k)
            if k < 0:
                break
            continue
        elif c.isspace():
            if out and out[-1] != " ":
                out.append(" ")
        else:
            out.append(c.lower())
        k += 1
    return "".join(out).strip()


def statements(sql):
    """The statements of a script; knows of quotes and of trigger bodies."""
    current, depth, quote = [], 0, None
    for token in re.findall(r"'(?:[^']|'')*'|--[^\n]*|\w+|\s+|.", sql):
        word = token.lower()
        if token.startswith("--"):
            continue
        if word == "begin":
            depth += 1
        elif word == "end" and depth:
            depth -= 1
        if token == ";" and not depth:
            text = "".join(current).strip()
            if text:
                yield text
            current = []
        else:
            current.append(token)
    text = "".join(current).strip()
    if text:
        yield text


def discover(folder):
    steps = {}
    for path in sorted(Path(folder).iterdir()):
        m = NAME.match(path.name)
        if not m:
            continue
        number, name, direction = int(m.group(1)), m.group(2), m.group(3)
        step = steps.setdefault(number, Step(number, name))
        if step.name != name:
            raise PlanError(f"{path.name}: number {number} is taken by {step.name}")
        text = path.read_text(encoding="utf-8")
        setattr(step, direction, text)
        if direction == "up":
            step.needs = [w.strip() for found in NEEDS.findall(text) for w in found.split(",")]
    return steps


def ordered(steps):
    """By what they need, then by number."""
    by_name = {s.name: s for s in steps.values()}
    result, state = [], {}

    def visit(step, path):
        mark = state.get(step.number)
        if mark == "done":
            return
        if mark == "open":
            raise PlanError("circle: " + " -> ".join([*path, step.name]))
        state[step.number] = "open"
        for name in step.needs:
            if name not in by_name:
                raise PlanError(f"{step}: needs {name}, which is not there")
            visit(by_name[name], [*path, step.name])
        state[step.number] = "done"
        result.append(step)

    for number in sorted(steps):
        visit(steps[number], [])
    return result
