"""Translation memory: what has been translated before, found by likeness."""
import re
from collections import defaultdict
from difflib import SequenceMatcher


class Memory:
    def __init__(self):
        self.pairs: list[tuple[str, str]] = []
        self.index: dict[str, set[int]] = defaultdict(set)
        self.exact: dict[str, str] = {}

    def add(self, source: str, target: str) -> None:
        if source in self.exact:
            return
        self.exact[source] = target
        for token in self.tokens(source):
            self.index[token].add(len(self.pairs))
        self.pairs.append((source, target))

    @staticmethod
    def tokens(text: str) -> set[str]:
        return {t for t in re.findall(r"\w+", text.lower()) if len(t) > 2}

    def candidates(self, source: str, most: int = 25) -> list[int]:
        votes: dict[int, float] = defaultdict(float)
        for token in self.tokens(source):
            ids = self.index.get(token, ())
            for i in ids:
                votes[i] += 1 / len(ids)
        return sorted(votes, key=votes.get, reverse=True)[:most]

    def suggest(self, source: str, least: float = 0.75):
        if source in self.exact:
            return 1.0, self.exact[source]
        best = (least, None)
        for i in self.candidates(source):
            matcher = SequenceMatcher(None, source, self.pairs[i][0], autojunk=False)
            if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0]:
                best = max(best, (matcher.ratio(), self.pairs[i][1]), key=lambda b: b[0])
        return best if best[1] is not None else None


PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def problems(source: str, target: str) -> list[str]:
    found = []
    if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(target)):
        found.append("placeholders differ")
    if source.endswith("\n") != target.endswith("\n"):
        found.append("newline at the end")
    if source[-1:] in ".:!?" and source[-1:] != target[-1:]:
        found.append("punctuation at the end")
    return found
