import re
from collections import namedtuple

from . import LangError

Token = namedtuple("Token", "kind text line")

KEYWORDS = {"let", "fn", "if", "else", "while", "for", "in", "return", "true", "false", "nil", "and", "or", "not"}
SPEC = re.compile(r"""
    (?P<num>\d+(?:\.\d+)?) | (?P<str>"(?:\\.|[^"\\])*") | (?P<name>[A-Za-z_]\w*)
  | (?P<op>==|!=|<=|>=|[-+*/%<>=(){}\[\],;:.]) | (?P<nl>\n) | (?P<skip>[ \t\r]+|\#[^\n]*)
""", re.X)


def tokenize(source):
    line, pos = 1, 0
    while pos < len(source):
        m = SPEC.match(source, pos)
        if not m:
            raise LangError("strange character %r" % source[pos], line)
        pos = m.end()
        kind, text = m.lastgroup, m.group()
        if kind == "nl":
            line += 1
        elif kind == "name" and text in KEYWORDS:
            yield Token(text, text, line)
        elif kind == "op":
            yield Token(text, text, line)
        elif kind != "skip":
            yield Token(kind, text, line)
    yield Token("end", "", line)
