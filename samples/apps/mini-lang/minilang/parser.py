import ast as python_ast

from . import LangError
from .lexer import tokenize
from .nodes import (Assign, Binary, Block, Call, Fn, For, If, Index, ListOf, Literal, Logic, Name, Return, Unary,
                    While)

BINDING = {"or": 1, "and": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4,
           "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "(": 9, "[": 9}


class Parser:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0

    @property
    def now(self):
        return self.tokens[self.at]

    def accept(self, kind):
        if self.now.kind == kind:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def expect(self, kind):
        token = self.accept(kind)
        if token is None:
            raise LangError("expected %s, found %r" % (kind, self.now.text), self.now.line)
        return token

    def program(self):
        out = []
        while self.now.kind != "end":
            out.append(self.statement())
        return Block(out)

    def block(self):
        self.expect("{")
        out = []
        while not self.accept("}"):
            out.append(self.statement())
        return Block(out)

    def statement(self):
        if self.accept("let"):
            name = self.expect("name").text
            self.expect("=")
            return self.finish(Assign(name, self.expression(), True))
        if self.accept("while"):
            return While(self.expression(), self.block())
        if self.accept("for"):
            name = self.expect("name").text
            self.expect("in")
            return For(name, self.expression(), self.block())
        if self.accept("if"):
            return self.conditional()
        if self.accept("return"):
            return self.finish(Return(self.expression()))
        expr = self.expression()
        if isinstance(expr, Name) and self.accept("="):
            expr = Assign(expr.name, self.expression(), False)
        return self.finish(expr)

    def finish(self, node):
        self.accept(";")
        return node

    def conditional(self):
        test, then, other = self.expression(), self.block(), None
        if self.accept("else"):
            other = self.conditional() if self.accept("if") else self.block()
        return If(test, then, other)

    def expression(self, floor=0):
        left = self.prefix()
        while BINDING.get(self.now.kind, 0) > floor:
            op = self.now.kind
            self.at += 1
            left = self.infix(left, op)
        return left

    def infix(self, left, op):
        if op == "(":
            return Call(left, self.items(")"), self.now.line)
        if op == "[":
            index = self.expression()
            self.expect("]")
            return Index(left, index)
        right = self.expression(BINDING[op])
        return Logic(op, left, right) if op in ("and", "or") else Binary(op, left, right)

    def items(self, closing):
        out = []
        while not self.accept(closing):
            out.append(self.expression())
            self.accept(",")
        return out

    def prefix(self):
        token = self.now
        self.at += 1
        if token.kind == "num":
            return Literal(float(token.text) if "." in token.text else int(token.text))
        if token.kind == "str":
            return Literal(python_ast.literal_eval(token.text))
        if token.kind in ("true", "false", "nil"):
            return Literal({"true": True, "false": False, "nil": None}[token.kind])
        if token.kind == "name":
            return Name(token.text, token.line)
        if token.kind in ("-", "not"):
            return Unary(token.kind, self.expression(7 if token.kind == "-" else 2))
        if token.kind == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        if token.kind == "[":
            return ListOf(self.items("]"))
        if token.kind == "fn":
            name = self.accept("name")
            self.expect("(")
            params = [n.name for n in self.items(")")]
            return Fn(name.text if name else None, params, self.block())
        raise LangError("unexpected %r" % token.text, token.line)


def parse(source):
    return Parser(source).program()
