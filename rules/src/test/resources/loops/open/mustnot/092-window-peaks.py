# obstacle: yield
from collections import deque


def shape(window):
    value = 0.0
    for step in range(1, 12):
        for a, b in zip(window, list(window)[step:]):
            value += abs(a - b) / step
    return value


def peaks(samples, width=32):
    window = deque(maxlen=width)
    level = 0.0
    for sample in samples:  # here
        window.append(sample)
        rough = shape(window)
        level = 0.95 * level + 0.05 * rough
        if rough > 1.3 * level:
            window.clear()
            yield sample, level


def main():
    signal = [float(n * n % 499) for n in range(120000)]
    print(sum(1 for _ in peaks(signal)))


if __name__ == "__main__":
    main()
