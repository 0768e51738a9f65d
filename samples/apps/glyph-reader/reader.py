import json
from dataclasses import dataclass

import numpy as np

SIDE = 16


@dataclass
class Box:
    top: int
    left: int
    bottom: int
    right: int

    @property
    def area(self):
        return (self.bottom - self.top) * (self.right - self.left)


def threshold(image):
    """Otsu's."""
    histogram = np.bincount(image.ravel(), minlength=256).astype(float)
    levels = np.arange(256)
    below = np.cumsum(histogram)
    above = below[-1] - below
    sums = np.cumsum(histogram * levels)
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    return int(np.nanargmax(between))


def despeckle(ink):
    """Pixels without a neighbour go."""
    padded = np.pad(ink.astype(np.uint8), 1)
    near = sum(padded[1 + dy:padded.shape[0] - 1 + dy, 1 + dx:padded.shape[1] - 1 + dx] for dy in (-1, 0, 1) for dx in (-1, 0, 1))
    return ink & (near > 1)


def components(ink):
    """Boxes of what hangs together, by flooding."""
    todo = {(int(y), int(x)) for y, x in np.argwhere(ink)}
    boxes = []
    while todo:
        y, x = todo.pop()
        stack, box = [(y, x)], Box(y, x, y + 1, x + 1)
        while stack:
            y, x = stack.pop()
            box.top, box.bottom = min(box.top, y), max(box.bottom, y + 1)
            box.left, box.right = min(box.left, x), max(box.right, x + 1)
            for place in ((y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)):
                if place in todo:
                    todo.remove(place)
                    stack.append(place)
        boxes.append(box)
    return [b for b in boxes if b.area >= 6]


def text_lines(boxes):
    lines = []
    for box in sorted(boxes, key=lambda b: (b.top + b.bottom) / 2):
        if lines and (box.top + box.bottom) / 2 < lines[-1][-1].bottom:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [sorted(line, key=lambda b: b.left) for line in lines]


def shape_of(ink, box):
    """The glyph, of one size, as a vector of length one."""
    part = ink[box.top:box.bottom, box.left:box.right].astype(np.float32)
    ys = np.linspace(0, part.shape[0] - 1, SIDE).round().astype(int)
    xs = np.linspace(0, part.shape[1] - 1, SIDE).round().astype(int)
    vector = part[np.ix_(ys, xs)].ravel() - 0.5
    return vector / np.linalg.norm(vector)


class Font:
    def __init__(self, letters, matrix):
        self.letters = letters
        self.matrix = matrix

    @classmethod
    def load(cls, path):
        with open(path) as f:
            data = json.load(f)
        shapes = []
        for rows in data.values():
            glyph = np.array([[c == "#" for c in row] for row in rows])
            ys, xs = np.nonzero(glyph)
            shapes.append(shape_of(glyph, Box(ys.min(), xs.min(), ys.max() + 1, xs.max() + 1)))
        return cls(list(data), np.array(shapes))

    def best(self, vector):
        scores = self.matrix @ vector
        k = int(scores.argmax())
        return self.letters[k], float(scores[k])


def read_text(image, font):
    ink = despeckle(image <= threshold(image))
    lines, scores = [], []
    for line in text_lines(components(ink)):
        text, right = "", None
        for box in line:
            if right is not None and box.left - right > 7:
                text += " "
            letter, score = font.best(shape_of(ink, box))
            text, right = text + letter, box.right
            scores.append(score)
        lines.append(text)
    return lines, sum(scores) / max(1, len(scores))
