"""The regions of app.py by each remedy."""

import functools

import app
from remedies_kit import Independent, Region


class Primes(Independent):
    region = "primes_between: for n in range(start, stop)"
    item = staticmethod(app.is_prime)

    def prepare(self):
        return 1_000_000, 1_120_000

    def original(self, start, stop):
        return app.primes_between(start, stop)

    def items(self, start, stop):
        return range(start, stop)

    def join(self, results, start, stop):
        return [n for n, prime in zip(range(start, stop), results) if prime]

    def compiled(self, start, stop):
        return kernels()[0](start, stop)


class Factors(Independent):
    region = "factor_table: for n in numbers"
    item = staticmethod(app.factors)

    def prepare(self):
        return (range(30_000_000_001, 30_000_000_201),)

    def original(self, numbers):
        return app.factor_table(numbers)

    def join(self, results, numbers):
        return dict(zip(numbers, results))


class Collatz(Independent):
    region = "longest_chain: for n in range(1, limit)"
    item = staticmethod(app.collatz_length)

    def prepare(self):
        return (90_000,)

    def original(self, limit):
        return app.longest_chain(limit)

    def items(self, limit):
        return range(1, limit)

    def join(self, results, limit):
        best = max(results)
        return results.index(best) + 1, best

    def compiled(self, limit):
        return kernels()[1](limit)


def digit_sum(n):
    return sum(int(digit) for digit in str(n))


class DigitSums(Independent):
    region = "digit_sums: for n in range(limit)"
    item = staticmethod(digit_sum)

    def prepare(self):
        return (200,)

    def original(self, limit):
        return app.digit_sums(limit)

    def items(self, limit):
        return range(limit)


class LastDigits(Region):
    region = "last_digits: for _ in range(rounds)"

    def prepare(self):
        return (2_000_000,)

    def original(self, rounds):
        return app.last_digits(rounds)

    def compiled(self, rounds):
        return kernels()[2](rounds)


@functools.cache
def kernels():
    import numba
    is_prime, collatz_length = numba.njit(app.is_prime), numba.njit(app.collatz_length)

    @numba.njit
    def primes_between(start, stop):
        return [n for n in range(start, stop) if is_prime(n)]

    @numba.njit
    def longest_chain(limit):
        best, best_length = 1, 1
        for n in range(1, limit):
            length = collatz_length(n)
            if length > best_length:
                best, best_length = n, length
        return best, best_length

    return primes_between, longest_chain, numba.njit(app.last_digits)
