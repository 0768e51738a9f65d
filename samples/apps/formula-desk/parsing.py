"""Pratt parser: formulas to nested tuples."""
from lexing import FormulaError, tokens

BINDING = {"=": 10, "<>": 10, "<": 10, ">": 10, "<=": 10, ">=": 10, "+": 20, "-": 20, "*": 30, "/": 30, "^": 50}


class Parser:
    def __init__(self, text):
        self.tokens = list(tokens(text))
        self.index = 0

    @property
    def current(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.tokens[self.index]
        self.index += 1
        return token

    def expect(self, text):
        token = self.advance()
        if token.text != text:
            raise FormulaError(f"expected {text}, found {token.text or 'the end'}", token.at)

    def parse(self):
        tree = self.expression(0)
        if self.current.kind != "end":
            raise FormulaError(f"unexpected {self.current.text}", self.current.at)
        return tree

    def expression(self, least):
        left = self.prefix()
        while True:
            op = self.current.text
            power = BINDING.get(op, -1)
            if power <= least:
                return left
            self.advance()
            right = self.expression(power - 1 if op == "^" else power)
            left = ("binary", op, left, right)

    def prefix(self):
        token = self.advance()
        if token.kind == "number":
            return ("number", float(token.text))
        if token.kind == "ref":
            first, _, last = token.text.partition(":")
            return ("range", first, last) if last else ("cell", first)
        if token.kind == "name":
            self.expect("(")
            return ("call", token.text.upper(), self.arguments())
        if token.text == "-":
            return ("negate", self.expression(40))
        if token.text == "(":
            inner = self.expression(0)
            self.expect(")")
            return inner
        raise FormulaError(f"unexpected {token.text or 'end'}", token.at)

    def arguments(self):
        found = []
        while self.current.text != ")":
            found.append(self.expression(0))
            if self.current.text == ",":
                self.advance()
        self.advance()
        return found


def fold(tree):
    """Computes what does not depend on cells."""
    if tree[0] == "binary":
        left, right = fold(tree[2]), fold(tree[3])
        if left[0] == right[0] == "number" and tree[1] in "+-*":
            a, b = left[1], right[1]
            return ("number", a + b if tree[1] == "+" else a - b if tree[1] == "-" else a * b)
        return ("binary", tree[1], left, right)
    if tree[0] == "call":
        return ("call", tree[1], [fold(each) for each in tree[2]])
    if tree[0] == "negate":
        inner = fold(tree[1])
        return ("number", -inner[1]) if inner[0] == "number" else ("negate", inner)
    return tree
