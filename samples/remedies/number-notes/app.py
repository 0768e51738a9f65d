"""A notebook of small questions about whole numbers."""


def is_prime(n):
    if n < 4:
        return n > 1
    if n % 2 == 0:
        return False
    d = 3
    while d * d <= n:
        if n % d == 0:
            return False
        d += 2
    return True


def primes_below(limit):
    return [n for n in range(limit) if is_prime(n)]


def sieve(limit):
    flags = [True] * limit
    flags[0] = flags[1] = False
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            k = n * n
            while k < limit:
                flags[k] = False
                k += n
    return sum(flags)


def common_divisor(a, b):
    while b:
        a, b = b, a % b
    return a


def coprime_share(limit):
    pairs = 0
    for a in range(1, limit):
        for b in range(1, limit):
            if common_divisor(a, b) == 1:
                pairs += 1
    return pairs / (limit - 1) ** 2


def collatz_length(n):
    steps = 1
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def longest_collatz(limit):
    champion = (0, 0)
    for start in range(1, limit):
        length = collatz_length(start)
        if length > champion[1]:
            champion = (start, length)
    return champion


def narcissists(limit):
    """Numbers that are the sum of their digits, each to the power of how many there are."""
    found = set()
    for number in range(1, limit):
        digits = str(number)
        if sum(int(digit) ** len(digits) for digit in digits) == number:
            found.add(number)
    return found


def right_triangles(limit):
    for a in range(1, limit):
        for b in range(a, limit):
            c = int((a * a + b * b) ** 0.5)
            if c <= limit and c * c == a * a + b * b:
                yield a, b, c


def pi_digits(count):
    """A spigot: each digit needs what the digits before have left."""
    q, r, t, k, n, left = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, left = q * k, (2 * q + r) * left, t * left, k + 1, (q * (7 * k + 2) + r * left) // (t * left), left + 2
    return "".join(map(str, digits))


def last_fibonacci(count, modulus):
    a, b = 0, 1
    for _ in range(count):
        a, b = b, (a + b) % modulus
    return a


def digits_to_number(digits, base):
    value = 0
    for digit in digits:
        value = value * base + digit
    return value


def next_perfect(start):
    number = start
    while True:
        number += 1
        if sum(d for d in range(1, number // 2 + 1) if number % d == 0) == number:
            return number


def main():
    print(len(primes_below(250_000)), sieve(1_500_000))
    print(round(coprime_share(700), 5))
    print(longest_collatz(40_000))
    print(sorted(narcissists(160_000))[-4:])
    print(sum(1 for _ in right_triangles(1_200)))
    print(pi_digits(900)[-6:])
    print(last_fibonacci(700_000, 10 ** 9 + 7))
    print(digits_to_number([1, 0, 1, 1] * 6, 2))
    print(next_perfect(7))


if __name__ == "__main__":
    main()
