import re
import sys
from collections import Counter, deque

COLOURS = {"match": "\x1b[1;31m", "path": "\x1b[35m", "line": "\x1b[32m", "off": "\x1b[0m"}


class Printer:
    def __init__(self, out=None, colour=False, numbers=False):
        self.out = out or sys.stdout
        self.colour = colour
        self.numbers = numbers
        self.printed = 0

    def paint(self, text, kind):
        if not self.colour:
            return text
        return COLOURS[kind] + text + COLOURS["off"]

    def show(self, path, number, line):
        parts = []
        if path:
            parts.append(self.paint(path, "path"))
        if self.numbers:
            parts.append(self.paint(str(number), "line"))
        parts.append(line)
        self.out.write(":".join(parts) + "\n")
        self.printed += 1

    def finish(self):
        self.out.flush()


class Counting(Printer):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.counts = Counter()

    def show(self, path, number, line):
        self.counts[path] += 1

    def finish(self):
        for path, count in sorted(self.counts.items()):
            self.out.write(f"{path}:{count}\n")
        super().finish()


def with_context(lines, matches, before, after):
    """(number, line) pairs to show, given the numbers of the lines that match."""
    recent = deque(maxlen=before)
    left = 0
    for number, line in enumerate(lines, 1):
        if number in matches:
            yield from recent
            recent.clear()
            yield number, line
            left = after
        elif left:
            yield number, line
            left -= 1
        else:
            recent.append((number, line))


def word_table(lines, top=10):
    counts = Counter()
    for line in lines:
        counts.update(word.lower() for word in re.findall(r"\w{3,}", line))
    width = max((len(word) for word, _ in counts.most_common(top)), default=0)
    return [f"{word:<{width}} {count}" for word, count in counts.most_common(top)]


def distance(left, right):
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


def fuzzy(lines, wanted, limit):
    found = []
    for number, line in enumerate(lines, 1):
        for word in line.split():
            if abs(len(word) - len(wanted)) <= limit and distance(word, wanted) <= limit:
                found.append(number)
                break
    return found
