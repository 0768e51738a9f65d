"""Small expression evaluator: numbers, + - * / % ^, parentheses and functions."""
import math
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|([a-z]+)|(.))")
FUNCTIONS = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos, "ln": math.log, "abs": abs}


class Parser:
    def __init__(self, text):
        self.tokens = [m.groups() for m in TOKEN.finditer(text.strip())]
        self.position = 0

    def peek(self):
        if self.position < len(self.tokens):
            number, name, symbol = self.tokens[self.position]
            return symbol or name or number
        return None

    def take(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.take()[2] == "+" else value - self.term()
        return value

    def term(self):
        value = self.power()
        while self.peek() in ("*", "/", "%"):
            operator = self.take()[2]
            right = self.power()
            if operator == "*":
                value *= right
            elif operator == "/":
                value /= right
            else:
                value %= right
        return value

    def power(self):
        base = self.atom()
        if self.peek() == "^":
            self.take()
            return base ** self.power()
        return base

    def atom(self):
        number, name, symbol = self.take()
        if number:
            return float(number)
        if name == "pi":
            return math.pi
        if name:
            return FUNCTIONS[name](self.atom())
        if symbol == "-":
            return -self.atom()
        value = self.expression()
        self.take()
        return value


def evaluate(text):
    return Parser(text).expression()


def sample_curve(text, low, high, steps=240):
    xs = [low + (high - low) * i / steps for i in range(steps + 1)]
    return [evaluate(text.replace("x", f"({x:.6f})")) for x in xs]


def plot(text, low=0.0, high=6.0, rows=12, columns=60):
    ys = sample_curve(text, low, high)
    bottom, top = min(ys), max(ys)
    grid = [[" "] * columns for _ in range(rows)]
    for i, y in enumerate(ys):
        row = int((top - y) / ((top - bottom) or 1) * (rows - 1))
        grid[row][i * (columns - 1) // (len(ys) - 1)] = "*"
    return "\n".join("".join(line).rstrip() for line in grid)
