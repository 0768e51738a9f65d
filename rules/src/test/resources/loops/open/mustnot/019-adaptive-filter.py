# obstacle: attribute
class Echo:
    def __init__(self, taps):
        self.weights = [0.0] * taps
        self.window = [0.0] * taps

    def feed(self, sample, wanted):
        self.window = [sample] + self.window[:-1]
        guess = sum(w * x for w, x in zip(self.weights, self.window))
        miss = wanted - guess
        power = sum(x * x for x in self.window) + 1e-6
        self.weights = [w + 0.3 * miss * x / power for w, x in zip(self.weights, self.window)]
        return miss


def cancel(signal, reference):
    echo = Echo(80)
    return [echo.feed(s, r) for s, r in zip(signal, reference)]  # here


if __name__ == "__main__":
    far = [((i * 7919) % 211) / 211.0 for i in range(40000)]
    near = [0.4 * v for v in far]
    print(cancel(far, near)[-1])
