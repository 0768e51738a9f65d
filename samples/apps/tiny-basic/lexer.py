KEYWORDS = {"LET", "PRINT", "IF", "THEN", "GOTO", "GOSUB", "RETURN", "FOR", "TO", "STEP", "NEXT", "DIM", "REM", "END",
            "INPUT", "PAUSE", "OPEN", "WRITE", "AND", "OR"}


class BasicError(Exception):
    def __init__(self, message, line=None):
        super().__init__("%s%s" % (message, "" if line is None else " in %d" % line))


class Token:
    __slots__ = ("kind", "value")

    def __init__(self, kind, value):
        self.kind = kind
        self.value = value

    def __repr__(self):
        return "%s:%s" % (self.kind, self.value)


def tokenize(text):
    toks = []
    i, n = 0, len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < n and (text[j].isdigit() or text[j] == "."):
                j += 1
            num = text[i:j]
            toks.append(Token("num", float(num) if "." in num else int(num)))
            i = j
        elif c.isalpha():
            j = i
            while j < n and (text[j].isalnum() or text[j] == "$"):
                j += 1
            word = text[i:j].upper()
            toks.append(Token("kw" if word in KEYWORDS else "name", word))
            if word == "REM":
                break
            i = j
        elif c == '"':
            j = text.find('"', i + 1)
            if j < 0:
                raise BasicError("missing quote")
            toks.append(Token("str", text[i + 1:j]))
            i = j + 1
        elif text[i:i + 2] in ("<=", ">=", "<>"):
            toks.append(Token("op", text[i:i + 2]))
            i += 2
        elif c in "+-*/%()=<>,;:^":
            toks.append(Token("op", c))
            i += 1
        else:
            raise BasicError("what is %r" % c)
    return toks
