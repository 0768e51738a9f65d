"""A small regular expression engine: parsed to an NFA, run as a lazily built DFA."""
from dataclasses import dataclass
from typing import Optional

ANY = object()


class PatternError(ValueError):
    pass


@dataclass
class Node:
    kind: str
    value: object = None
    left: Optional["Node"] = None
    right: Optional["Node"] = None


class Parser:
    def __init__(self, text):
        self.text = text
        self.place = 0

    def peek(self):
        return self.text[self.place] if self.place < len(self.text) else None

    def take(self):
        char = self.peek()
        self.place += 1
        return char

    def parse(self):
        node = self.alternatives()
        if self.peek() is not None:
            raise PatternError(f"unexpected {self.peek()!r} at {self.place}")
        return node

    def alternatives(self):
        node = self.sequence()
        while self.peek() == "|":
            self.take()
            node = Node("or", left=node, right=self.sequence())
        return node

    def sequence(self):
        node = None
        while self.peek() not in (None, "|", ")"):
            item = self.repeat()
            node = item if node is None else Node("then", left=node, right=item)
        return node or Node("empty")

    def repeat(self):
        node = self.atom()
        while self.peek() in ("*", "+", "?"):
            node = Node(self.take(), left=node)
        return node

    def atom(self):
        char = self.take()
        if char == "(":
            node = self.alternatives()
            if self.take() != ")":
                raise PatternError("missing )")
            return node
        if char == "[":
            return Node("set", self.char_set())
        if char == ".":
            return Node("set", ANY)
        if char == "\\":
            return Node("set", self.escape(self.take()))
        return Node("set", frozenset(char))

    def escape(self, char):
        if char is None:
            raise PatternError("nothing after \\")
        if char == "d":
            return frozenset("0123456789")
        if char == "w":
            return frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
        if char == "s":
            return frozenset(" \t\r\n")
        return frozenset(char)

    def char_set(self):
        found = set()
        while (char := self.take()) != "]":
            if char is None:
                raise PatternError("missing ]")
            if self.peek() == "-" and self.text[self.place + 1:self.place + 2] != "]":
                self.take()
                last = self.take()
                found.update(map(chr, range(ord(char), ord(last) + 1)))
            else:
                found.add(char)
        return frozenset(found)


class Machine:
    """States are numbers; `moves` has (set, next), `free` has moves without input."""

    def __init__(self, node):
        self.moves = []
        self.free = []
        start, end = self.build(node)
        self.final = end
        self.cache = {}
        self.first = self.close([start])

    def new(self):
        self.moves.append(None)
        self.free.append([])
        return len(self.moves) - 1

    def build(self, node):
        start, end = self.new(), self.new()
        if node.kind == "set":
            self.moves[start] = (node.value, end)
        elif node.kind == "empty":
            self.free[start].append(end)
        elif node.kind == "then":
            a, b = self.build(node.left)
            c, d = self.build(node.right)
            self.free[start].append(a)
            self.free[b].append(c)
            self.free[d].append(end)
        elif node.kind == "or":
            for branch in (node.left, node.right):
                a, b = self.build(branch)
                self.free[start].append(a)
                self.free[b].append(end)
        else:
            a, b = self.build(node.left)
            self.free[start].append(a)
            self.free[b].append(end)
            if node.kind in "*?":
                self.free[start].append(end)
            if node.kind in "*+":
                self.free[b].append(a)
        return start, end

    def close(self, states):
        seen = set(states)
        todo = list(states)
        while todo:
            for other in self.free[todo.pop()]:
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return frozenset(seen)

    def step(self, states, char):
        key = states, char
        if key not in self.cache:
            reached = []
            for state in states:
                move = self.moves[state]
                if move and (move[0] is ANY or char in move[0]):
                    reached.append(move[1])
            self.cache[key] = self.close(reached) | self.first
        return self.cache[key]

    def search(self, line):
        states = self.first
        if self.final in states:
            return True
        for char in line:
            states = self.step(states, char)
            if self.final in states:
                return True
        return False


def compile_pattern(text, ignore_case=False):
    return Machine(Parser(text.lower() if ignore_case else text).parse())
