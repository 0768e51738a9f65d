"""Versions and ranges of versions."""
import functools
import re

FORM = re.compile(r"^(\d+(?:\.\d+)*)(?:[-.]?(a|b|rc)(\d+))?$")
STAGE = {"a": 0, "b": 1, "rc": 2, None: 3}


@functools.total_ordering
class Version:
    __slots__ = ("text", "key")

    def __init__(self, text):
        match = FORM.match(text)
        if not match:
            raise ValueError(f"not a version: {text!r}")
        numbers = [int(n) for n in match[1].split(".")]
        while len(numbers) > 1 and numbers[-1] == 0:
            numbers.pop()
        self.text = text
        self.key = (tuple(numbers), STAGE[match[2]], int(match[3] or 0))

    def __eq__(self, other):
        return self.key == other.key

    def __lt__(self, other):
        return self.key < other.key

    def __hash__(self):
        return hash(self.key)

    def __str__(self):
        return self.text

    @property
    def unstable(self):
        return self.key[1] < 3


class Range:
    """Comma-separated comparisons: >=1.2,<2,!=1.5"""

    COMPARISON = re.compile(r"\s*(==|!=|>=|<=|~=|>|<)\s*([^\s,]+)\s*")

    def __init__(self, text):
        self.text = text
        self.tests = []
        for part in filter(None, (p.strip() for p in text.split(","))):
            match = self.COMPARISON.fullmatch(part)
            if not match:
                raise ValueError(f"not a range: {text!r}")
            self.tests.append((match[1], Version(match[2])))

    def allows(self, version):
        for sign, bound in self.tests:
            if sign == "==" and not version == bound:
                return False
            if sign == "!=" and version == bound:
                return False
            if sign == ">=" and version < bound:
                return False
            if sign == "<=" and version > bound:
                return False
            if sign == ">" and not version > bound:
                return False
            if sign == "<" and not version < bound:
                return False
            if sign == "~=" and (version < bound or version.key[0][:1] != bound.key[0][:1]):
                return False
        return True

    def __and__(self, other):
        return Range(",".join(filter(None, (self.text, other.text))))

    def __str__(self):
        return self.text or "any"


@functools.lru_cache(maxsize=4096)
def parse_requirement(line):
    match = re.match(r"\s*([A-Za-z0-9_.-]+?)\s*(\(?[<>=!~].*)?$", line)
    if not match:
        raise ValueError(f"not a requirement: {line!r}")
    return match[1].lower().replace("_", "-"), Range((match[2] or "").strip("() "))
