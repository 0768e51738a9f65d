import ast
import random
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Case:
    path: str
    name: str
    line: int
    marks: dict = field(default_factory=dict)

    @property
    def ident(self):
        return f"{self.path}::{self.name}"

    @property
    def timeout(self):
        return float(self.marks.get("timeout", 5.0))

    @property
    def retries(self):
        return int(self.marks.get("flaky", 0))


def literal(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def marks_of(function):
    marks = {}
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name):
            marks[decorator.func.id] = literal(decorator.args[0]) if decorator.args else True
        elif isinstance(decorator, ast.Name):
            marks[decorator.id] = True
    return marks


def cases_in(path, root):
    tree = ast.parse(path.read_text(), str(path))
    name = str(path.relative_to(root))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test_"):
            yield Case(name, node.name, node.lineno, marks_of(node))


def complexity(function):
    branches = (ast.If, ast.For, ast.While, ast.Try, ast.BoolOp, ast.IfExp, ast.comprehension)
    return 1 + sum(isinstance(node, branches) for node in ast.walk(function))


def survey(root):
    """(file, function, complexity) of everything that is tested, worst first."""
    rows = []
    for path in sorted(Path(root).rglob("*.py")):
        if path.name.startswith("test_"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                rows.append((path.name, node.name, complexity(node)))
    return sorted(rows, key=lambda row: -row[2])


def collect(root, wanted="", seed=None):
    root = Path(root)
    found = []
    for path in sorted(root.rglob("test_*.py")):
        found.extend(case for case in cases_in(path, root) if wanted in case.ident)
    if seed is not None:
        random.Random(seed).shuffle(found)
    return found


def shard(cases, seconds, count):
    """Spread cases over `count` shards so that all take about as long."""
    loads = [0.0] * count
    shards = [[] for _ in range(count)]
    for case in sorted(cases, key=lambda c: -seconds.get(c.ident, 1.0)):
        smallest = loads.index(min(loads))
        shards[smallest].append(case)
        loads[smallest] += seconds.get(case.ident, 1.0)
    return shards
