import re
from typing import Iterator, NamedTuple

TOKEN = re.compile(r"""
    (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
  | (?P<ref>[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op><=|>=|<>|[-+*/^<>=(),])
  | (?P<space>\s+)
""", re.X)


class Token(NamedTuple):
    kind: str
    text: str
    at: int


class FormulaError(ValueError):
    def __init__(self, message: str, at: int = -1):
        super().__init__(f"{message} at {at}" if at >= 0 else message)
        self.at = at


def tokens(text: str) -> Iterator[Token]:
    pos = 0
    while pos < len(text):
        match = TOKEN.match(text, pos)
        if match is None:
            raise FormulaError(f"what is {text[pos]!r}", pos)
        if match.lastgroup != "space":
            yield Token(match.lastgroup, match.group(), pos)
        pos = match.end()
    yield Token("end", "", pos)
