from lexer import BasicError, Token, tokenize

LEVELS = [("OR",), ("AND",), ("=", "<>", "<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"), ("^",)]
END = Token("end", None)


class Parser:
    def __init__(self, toks, line):
        self.toks, self.line, self.at = toks, line, 0

    def peek(self):
        return self.toks[self.at] if self.at < len(self.toks) else END

    def next(self):
        t = self.peek()
        self.at += 1
        return t

    def accept(self, value):
        t = self.peek()
        if t.kind in ("op", "kw") and t.value == value:
            self.at += 1
            return True
        return False

    def expect(self, value):
        if not self.accept(value):
            raise BasicError("%s expected, %r found" % (value, self.peek()), self.line)

    def expression(self, level=0):
        if level == len(LEVELS):
            return self.atom()
        left = self.expression(level + 1)
        while self.peek().kind in ("op", "kw") and self.peek().value in LEVELS[level]:
            op = self.next().value
            left = ("bin", op, left, self.expression(level + 1))
        return left

    def atom(self):
        t = self.next()
        if t.kind in ("num", "str"):
            return ("const", t.value)
        if t.kind == "name":
            if self.accept("("):
                args = self.arguments()
                return ("call", t.value, args)
            return ("var", t.value)
        if t.value == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        if t.value == "-":
            return ("neg", self.atom())
        raise BasicError("unexpected %r" % t, self.line)

    def arguments(self):
        args = [self.expression()]
        while self.accept(","):
            args.append(self.expression())
        self.expect(")")
        return args

    def statement(self):
        t = self.next()
        word = t.value
        if t.kind == "name":
            word, self.at = "LET", self.at - 1
        if word == "LET":
            target = self.atom()
            self.expect("=")
            return ("LET", target, self.expression())
        if word in ("PRINT", "WRITE"):
            items = []
            while self.at < len(self.toks):
                items.append(self.expression())
                if not self.accept(";"):
                    self.accept(",")
            return (word, items)
        if word == "IF":
            test = self.expression()
            self.expect("THEN")
            if self.peek().kind == "num":
                return ("IF", test, ("GOTO", self.next().value))
            return ("IF", test, self.statement())
        if word in ("GOTO", "GOSUB"):
            return (word, self.next().value)
        if word == "FOR":
            name = self.next().value
            self.expect("=")
            low = self.expression()
            self.expect("TO")
            high = self.expression()
            return ("FOR", name, low, high, self.expression() if self.accept("STEP") else ("const", 1))
        if word in ("NEXT", "INPUT"):
            return (word, self.next().value)
        if word == "DIM":
            name = self.next().value
            self.expect("(")
            return ("DIM", name, self.arguments())
        if word in ("PAUSE", "OPEN"):
            return (word, self.expression())
        if word in ("RETURN", "END", "REM"):
            return (word,)
        raise BasicError("syntax", self.line)


def parse_program(source):
    """{line number: statement}"""
    program = {}
    for text in source.splitlines():
        text = text.strip()
        if not text:
            continue
        number, _, rest = text.partition(" ")
        program[int(number)] = Parser(tokenize(rest), int(number)).statement()
    return program
