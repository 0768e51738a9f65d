import operator

from . import LangError


class ReturnSignal(Exception):
    def __init__(self, value):
        self.value = value


class Scope:
    __slots__ = ("names", "outer")

    def __init__(self, outer=None):
        self.names, self.outer = {}, outer

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope.names:
                return scope
            scope = scope.outer
        raise LangError("unknown name " + name)


class Node:
    fields = ()

    def __init__(self, *args):
        for field, value in zip(self.fields, args):
            setattr(self, field, value)

    def run(self, scope):
        raise NotImplementedError

    def children(self):
        for field in self.fields:
            value = getattr(self, field)
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, Node):
                    yield child


class Literal(Node):
    fields = ("value",)

    def run(self, scope):
        return self.value


class Name(Node):
    fields = ("name", "line")

    def run(self, scope):
        return scope.find(self.name).names[self.name]


class Assign(Node):
    fields = ("name", "expr", "fresh")

    def run(self, scope):
        value = self.expr.run(scope)
        (scope if self.fresh else scope.find(self.name)).names[self.name] = value
        return value


class Binary(Node):
    fields = ("op", "left", "right")
    OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod,
           "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le,
           ">=": operator.ge}

    def run(self, scope):
        return self.OPS[self.op](self.left.run(scope), self.right.run(scope))


class Logic(Node):
    fields = ("op", "left", "right")

    def run(self, scope):
        value = self.left.run(scope)
        if bool(value) == (self.op == "or"):
            return value
        return self.right.run(scope)


class Unary(Node):
    fields = ("op", "expr")

    def run(self, scope):
        value = self.expr.run(scope)
        return -value if self.op == "-" else not value


class ListOf(Node):
    fields = ("items",)

    def run(self, scope):
        return [i.run(scope) for i in self.items]


class Index(Node):
    fields = ("base", "key")

    def run(self, scope):
        return self.base.run(scope)[self.key.run(scope)]


class Block(Node):
    fields = ("body",)

    def run(self, scope):
        value = None
        for statement in self.body:
            value = statement.run(scope)
        return value


class If(Node):
    fields = ("test", "then", "other")

    def run(self, scope):
        if self.test.run(scope):
            return self.then.run(Scope(scope))
        return self.other.run(Scope(scope)) if self.other else None


class While(Node):
    fields = ("test", "body")

    def run(self, scope):
        while self.test.run(scope):
            self.body.run(Scope(scope))


class For(Node):
    fields = ("name", "source", "body")

    def run(self, scope):
        for item in self.source.run(scope):
            inner = Scope(scope)
            inner.names[self.name] = item
            self.body.run(inner)


class Return(Node):
    fields = ("expr",)

    def run(self, scope):
        raise ReturnSignal(self.expr.run(scope))


class Function:
    def __init__(self, name, params, body, scope):
        self.name, self.params, self.body, self.scope = name, params, body, scope

    def __call__(self, *args):
        inner = Scope(self.scope)
        inner.names.update(zip(self.params, args))
        try:
            return self.body.run(inner)
        except ReturnSignal as r:
            return r.value


class Fn(Node):
    fields = ("name", "params", "body")

    def run(self, scope):
        made = Function(self.name, self.params, self.body, scope)
        if self.name:
            scope.names[self.name] = made
        return made


class Call(Node):
    fields = ("target", "args", "line")

    def run(self, scope):
        target = self.target.run(scope)
        if not callable(target):
            raise LangError("not a function", self.line)
        return target(*[a.run(scope) for a in self.args])


def fold(node):
    """Computes constant parts ahead of time."""
    for field in node.fields:
        value = getattr(node, field)
        if isinstance(value, list):
            setattr(node, field, [fold(v) if isinstance(v, Node) else v for v in value])
        elif isinstance(value, Node):
            setattr(node, field, fold(value))
    if isinstance(node, Binary) and isinstance(node.left, Literal) and isinstance(node.right, Literal):
        return Literal(node.run(None))
    return node


def size(node):
    return 1 + sum(map(size, node.children()))
