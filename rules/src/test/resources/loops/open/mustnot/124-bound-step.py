# obstacle: attribute
class Reverb:
    def __init__(self, size):
        self.line = [0.0] * size
        self.at = 0

    def __call__(self, sample):
        wet = 0.0
        for tap in range(1, 60):
            wet += self.line[(self.at - tap * 7) % len(self.line)] / (tap + 1)
        self.line[self.at] = sample + 0.1 * wet
        self.at = (self.at + 1) % len(self.line)
        return wet


def process(samples):
    effect = Reverb(701)
    return [effect(sample) for sample in samples]  # here


if __name__ == "__main__":
    tone = [((n * 441) % 1000) / 1000.0 for n in range(180000)]
    print(process(tone)[-1])
