"""The regions of app.py by each remedy."""

import functools
import math

import app
from remedies_kit import Independent, Region, parts


def primes_among(numbers):
    return [n for n in numbers if app.is_prime(n)]


class PrimesBelow(Independent):
    region = "primes_below: for n in range(limit)"
    item = staticmethod(primes_among)
    chunksize = 1

    def prepare(self):
        return (250_000,)

    def original(self, limit):
        return app.primes_below(limit)

    def items(self, limit):
        return parts(range(limit), 8)

    def join(self, results, limit):
        return [n for part in results for n in part]

    def native(self, limit):
        flags = bytearray(b"\1") * limit
        flags[:2] = b"\0\0"
        for n in range(2, math.isqrt(limit) + 1):
            if flags[n]:
                flags[n * n::n] = bytes(len(range(n * n, limit, n)))
        return [n for n, flag in enumerate(flags) if flag]


class Sieve(Region):
    region = "sieve: for n in range(2, int(limit ** 0.5) + 1)"

    def prepare(self):
        return (1_500_000,)

    def original(self, limit):
        return app.sieve(limit)

    def native(self, limit):
        flags = bytearray(b"\1") * limit
        flags[:2] = b"\0\0"
        for n in range(2, int(limit ** 0.5) + 1):
            if flags[n]:
                flags[n * n::n] = bytes(len(range(n * n, limit, n)))
        return sum(flags)


def coprime_to(limit, a):
    pairs = 0
    for b in range(1, limit):
        if app.common_divisor(a, b) == 1:
            pairs += 1
    return pairs


class CoprimeShare(Independent):
    region = "coprime_share: for a in range(1, limit)"

    def prepare(self):
        return (700,)

    def original(self, limit):
        return app.coprime_share(limit)

    def items(self, limit):
        return range(1, limit)

    def task(self, limit):
        return functools.partial(coprime_to, limit)

    def join(self, results, limit):
        return sum(results) / (limit - 1) ** 2

    def native(self, limit):
        import numpy
        numbers = numpy.arange(1, limit)
        return int((numpy.gcd.outer(numbers, numbers) == 1).sum()) / (limit - 1) ** 2


def champion_of(starts):
    champion = (0, 0)
    for start in starts:
        length = app.collatz_length(start)
        if length > champion[1]:
            champion = (start, length)
    return champion


class LongestCollatz(Independent):
    region = "longest_collatz: for start in range(1, limit)"
    item = staticmethod(champion_of)
    chunksize = 1

    def prepare(self):
        return (40_000,)

    def original(self, limit):
        return app.longest_collatz(limit)

    def items(self, limit):
        return parts(range(1, limit), 8)

    def join(self, results, limit):
        return max(results, key=lambda champion: champion[1])


def narcissists_among(numbers):
    found = set()
    for number in numbers:
        digits = str(number)
        if sum(int(digit) ** len(digits) for digit in digits) == number:
            found.add(number)
    return found


class Narcissists(Independent):
    region = "narcissists: for number in range(1, limit)"
    item = staticmethod(narcissists_among)
    chunksize = 1

    def prepare(self):
        return (160_000,)

    def original(self, limit):
        return app.narcissists(limit)

    def items(self, limit):
        return parts(range(1, limit), 8)

    def join(self, results, limit):
        return set().union(*results)

    def native(self, limit):
        import numpy
        found = set()
        width = 1
        while 10 ** (width - 1) < limit:
            numbers = numpy.arange(10 ** (width - 1), min(limit, 10 ** width))
            total = sum((numbers // 10 ** place % 10) ** width for place in range(width))
            found.update(numbers[total == numbers].tolist())
            width += 1
        return found


def triangles_with(limit, a):
    found = []
    for b in range(a, limit):
        c = int((a * a + b * b) ** 0.5)
        if c <= limit and c * c == a * a + b * b:
            found.append((a, b, c))
    return found


class RightTriangles(Independent):
    region = "right_triangles: for a in range(1, limit)"

    def prepare(self):
        return (1_200,)

    def original(self, limit):
        return list(app.right_triangles(limit))

    def items(self, limit):
        return range(1, limit)

    def task(self, limit):
        return functools.partial(triangles_with, limit)

    def join(self, results, limit):
        return [triangle for part in results for triangle in part]

    def native(self, limit):
        import numpy
        found = []
        for a in range(1, limit):
            b = numpy.arange(a, limit)
            square = a * a + b * b
            c = numpy.sqrt(square).astype(int)
            right = (c <= limit) & (c * c == square)
            found += [(a, *sides) for sides in zip(b[right].tolist(), c[right].tolist())]
        return found


class PiDigits(Region):
    region = "pi_digits: while len(digits) < count"

    def prepare(self):
        return (900,)

    def original(self, count):
        return app.pi_digits(count)


class LastFibonacci(Region):
    region = "last_fibonacci: for _ in range(count)"

    def prepare(self):
        return 700_000, 10 ** 9 + 7

    def original(self, count, modulus):
        return app.last_fibonacci(count, modulus)


class DigitsToNumber(Region):
    region = "digits_to_number: for digit in digits"

    def prepare(self):
        return [1, 0, 1, 1] * 6, 2

    def original(self, digits, base):
        return app.digits_to_number(digits, base)


class NextPerfect(Region):
    region = "next_perfect: while True"

    def prepare(self):
        return (7,)

    def original(self, start):
        return app.next_perfect(start)
