# obstacle: iterator
from itertools import islice


def pulse(start):
    value = start
    while True:
        value = value * 16807 % 2147483647
        yield value & 0xFF


def average(stream, count):
    total = 0
    for k, value in enumerate(islice(stream, count)):
        total += value * (k % 5)
    return total / count


def profile(blocks):
    noise = pulse(2023)
    levels = []
    for size in blocks:  # here
        levels.append(average(noise, size))
    return levels


if __name__ == "__main__":
    print(profile([200 + n % 300 for n in range(24000)])[-1])
