"""Three ways to find strings in a text."""
from bisect import bisect_left
from typing import Dict, Iterator, List


def failure_table(pattern: str) -> List[int]:
    table = [0] * len(pattern)
    k = 0
    for i in range(1, len(pattern)):
        while k and pattern[i] != pattern[k]:
            k = table[k - 1]
        if pattern[i] == pattern[k]:
            k += 1
        table[i] = k
    return table


def kmp(text: str, pattern: str) -> List[int]:
    table, k, found = failure_table(pattern), 0, []
    for i, char in enumerate(text):
        while k and char != pattern[k]:
            k = table[k - 1]
        if char == pattern[k]:
            k += 1
        if k == len(pattern):
            found.append(i - k + 1)
            k = table[k - 1]
    return found


class TrieNode:
    __slots__ = ("children", "fail", "words")

    def __init__(self):
        self.children: Dict[str, "TrieNode"] = {}
        self.fail = None
        self.words: List[str] = []


class AhoCorasick:
    def __init__(self, words):
        self.root = TrieNode()
        for word in words:
            self.add(word)
        self.link()

    def add(self, word: str) -> None:
        node = self.root
        for char in word:
            node = node.children.setdefault(char, TrieNode())
        node.words.append(word)

    def link(self) -> None:
        level = list(self.root.children.values())
        for node in level:
            node.fail = self.root
        while level:
            following = []
            for node in level:
                for char, child in node.children.items():
                    fail = node.fail
                    while fail is not None and char not in fail.children:
                        fail = fail.fail
                    child.fail = fail.children[char] if fail else self.root
                    child.words = child.words + child.fail.words
                    following.append(child)
            level = following

    def search(self, text: str) -> Iterator[tuple]:
        node = self.root
        for i, char in enumerate(text):
            while node is not self.root and char not in node.children:
                node = node.fail
            node = node.children.get(char, self.root)
            for word in node.words:
                yield i - len(word) + 1, word


class SuffixArray:
    def __init__(self, text: str):
        self.text = text
        self.order = self._sorted()

    def _sorted(self) -> List[int]:
        """Prefix doubling."""
        n = len(self.text)
        rank = [ord(c) for c in self.text]
        order = list(range(n))
        step = 1
        while True:
            keys = [(rank[i], rank[i + step] if i + step < n else -1) for i in range(n)]
            order.sort(key=keys.__getitem__)
            new = [0] * n
            for a, b in zip(order, order[1:]):
                new[b] = new[a] + (keys[a] != keys[b])
            rank = new
            if rank[order[-1]] == n - 1:
                return order
            step *= 2

    def count(self, pattern: str) -> int:
        key = lambda i: self.text[i:i + len(pattern)]
        low = bisect_left(self.order, pattern, key=key)
        high = bisect_left(self.order, pattern + "\U0010ffff", key=lambda i: self.text[i:i + len(pattern) + 1])
        return high - low

    def common_prefixes(self) -> List[int]:
        """Kasai."""
        n, text, order = len(self.text), self.text, self.order
        where = [0] * n
        for position, i in enumerate(order):
            where[i] = position
        result, h = [0] * n, 0
        for i in range(n):
            if where[i]:
                j = order[where[i] - 1]
                while i + h < n and j + h < n and text[i + h] == text[j + h]:
                    h += 1
                result[where[i]] = h
                h = max(0, h - 1)
            else:
                h = 0
        return result

    def longest_repeat(self) -> str:
        prefixes = self.common_prefixes()
        best = max(range(len(prefixes)), key=prefixes.__getitem__)
        return self.text[self.order[best]:self.order[best] + prefixes[best]]
