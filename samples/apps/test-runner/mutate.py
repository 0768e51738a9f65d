"""Small changes to a module, to see whether its tests notice."""
import ast
import copy
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SWAPS = {ast.Lt: ast.GtE, ast.Gt: ast.LtE, ast.LtE: ast.Gt, ast.GtE: ast.Lt, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Eq: ast.NotEq}


class Mutator(ast.NodeTransformer):
    """Makes the n-th possible change only."""

    def __init__(self, number):
        self.left = number
        self.line = 0

    def pick(self, node):
        self.left -= 1
        if self.left == -1:
            self.line = node.lineno
            return True
        return False

    def visit_Compare(self, node):
        self.generic_visit(node)
        if type(node.ops[0]) in SWAPS and self.pick(node):
            node.ops[0] = SWAPS[type(node.ops[0])]()
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if type(node.op) in SWAPS and self.pick(node):
            node.op = SWAPS[type(node.op)]()
        return node

    def visit_Constant(self, node):
        if type(node.value) is int and self.pick(node):
            node.value += 1
        return node


def places(tree):
    counter = Mutator(10 ** 9)
    counter.visit(copy.deepcopy(tree))
    return 10 ** 9 - counter.left


def mutant(tree, number):
    changed = copy.deepcopy(tree)
    mutator = Mutator(number)
    changed = ast.fix_missing_locations(mutator.visit(changed))
    return mutator.line, ast.unparse(changed)


def run_tests(folder, test, names):
    calls = "; ".join(f"m.{name}()" for name in names)
    code = f"import sys; sys.path.insert(0, {str(folder)!r}); import {test} as m; {calls}"
    done = subprocess.run([sys.executable, "-S", "-E", "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=10)
    return done.returncode


class Study:
    def __init__(self, root, module, test, names):
        self.root, self.module, self.test, self.names = Path(root), module, test, names
        self.tree = ast.parse((self.root / f"{module}.py").read_text())
        self.survivors = []

    def one(self, folder, number):
        line, source = mutant(self.tree, number)
        (Path(folder) / f"{self.module}.py").write_text(source)
        killed = run_tests(folder, self.test, self.names) != 0
        if not killed:
            self.survivors.append(line)
        return killed

    def run(self, limit):
        total = places(self.tree)
        step = max(1, total // limit)
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(self.root / f"{self.test}.py", folder)
            killed = [self.one(folder, number) for number in range(0, total, step)]
        return sum(killed) / len(killed) if killed else 1.0
