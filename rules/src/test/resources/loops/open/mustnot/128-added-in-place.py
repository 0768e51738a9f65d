# obstacle: argument
class Sketch:
    def __init__(self, width):
        self.cells = [0] * width

    def __iadd__(self, item):
        spot = hash(item)
        for k in range(120):
            spot = (spot * 2654435761 + k + self.cells[spot % len(self.cells)]) % 4294967296
        self.cells[spot % len(self.cells)] += 1
        return self


def summarise(items):
    sketch = Sketch(512)
    for item in items:  # here
        sketch += item
    return sketch.cells


if __name__ == "__main__":
    print(summarise(range(60000))[:6])
