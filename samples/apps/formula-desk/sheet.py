import operator
import re
from collections import deque
from functools import lru_cache

from lexing import FormulaError
from parsing import Parser, fold

OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "^": operator.pow,
             "=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}


@lru_cache(maxsize=4096)
def split_name(name):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column, int(row)


def cell_name(column, row):
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def cells_in(first, last):
    (c1, r1), (c2, r2) = split_name(first), split_name(last)
    return [cell_name(c, r) for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)]


def mean(values):
    return sum(values) / len(values) if values else 0.0


def spread(values):
    middle = mean(values)
    return mean([(v - middle) ** 2 for v in values]) ** 0.5


FUNCTIONS = {"SUM": sum, "MIN": min, "MAX": max, "AVG": mean, "STDEV": spread, "COUNT": len}


class Sheet:
    def __init__(self):
        self.trees = {}
        self.values = {}
        self.needs = {}

    def put(self, name, text):
        tree = fold(Parser(text[1:]).parse()) if text.startswith("=") else ("number", float(text))
        self.trees[name] = tree
        self.needs[name] = set(self.references(tree))

    def references(self, tree):
        kind = tree[0]
        if kind == "cell":
            yield tree[1]
        elif kind == "range":
            yield from cells_in(tree[1], tree[2])
        elif kind == "call":
            for each in tree[2]:
                yield from self.references(each)
        elif kind in ("binary", "negate"):
            for each in tree[1:]:
                if isinstance(each, tuple):
                    yield from self.references(each)

    def order(self):
        left = {name: sum(1 for n in needs if n in self.trees) for name, needs in self.needs.items()}
        users = {}
        for name, needs in self.needs.items():
            for other in needs:
                users.setdefault(other, []).append(name)
        ready = deque(sorted(name for name, count in left.items() if not count))
        done = []
        while ready:
            name = ready.popleft()
            done.append(name)
            for user in users.get(name, ()):
                left[user] -= 1
                if not left[user]:
                    ready.append(user)
        if len(done) < len(self.trees):
            raise FormulaError("circle among " + ", ".join(sorted(n for n, c in left.items() if c)[:5]))
        return done

    def evaluate(self, tree):
        kind = tree[0]
        if kind == "number":
            return tree[1]
        if kind == "cell":
            return self.values.get(tree[1], 0.0)
        if kind == "negate":
            return -self.evaluate(tree[1])
        if kind == "binary":
            left, right = self.evaluate(tree[2]), self.evaluate(tree[3])
            if tree[1] == "/":
                return left / right if right else float("nan")
            return OPERATORS[tree[1]](left, right)
        if kind == "call":
            return self.call(tree[1], tree[2])
        raise FormulaError(f"a {kind} has no value")

    def call(self, name, arguments):
        if name == "IF":
            condition, yes, no = arguments
            return self.evaluate(yes if self.evaluate(condition) else no)
        values = []
        for each in arguments:
            if each[0] == "range":
                values += [self.values.get(n, 0.0) for n in cells_in(each[1], each[2])]
            else:
                values.append(self.evaluate(each))
        return FUNCTIONS[name](values)

    def recalculate(self):
        for name in self.order():
            self.values[name] = float(self.evaluate(self.trees[name]))
        return len(self.values)

    def depends_on(self, name):
        seen, todo = set(), [name]
        while todo:
            for other in self.needs.get(todo.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return seen
