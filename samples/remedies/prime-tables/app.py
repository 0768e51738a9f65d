"""Tables of primes, factors and Collatz lengths for the puzzle sheets."""


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    divisor = 3
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 2
    return True


def factors(n):
    found = []
    divisor = 2
    while divisor * divisor <= n:
        while n % divisor == 0:
            found.append(divisor)
            n //= divisor
        divisor += 1
    if n > 1:
        found.append(n)
    return found


def collatz_length(n):
    length = 1
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        length += 1
    return length


def primes_between(start, stop):
    return [n for n in range(start, stop) if is_prime(n)]


def factor_table(numbers):
    table = {}
    for n in numbers:
        table[n] = factors(n)
    return table


def longest_chain(limit):
    best = 1
    best_length = 1
    for n in range(1, limit):
        length = collatz_length(n)
        if length > best_length:
            best, best_length = n, length
    return best, best_length


def digit_sums(limit):
    sums = []
    for n in range(limit):
        sums.append(sum(int(digit) for digit in str(n)))
    return sums


def last_digits(rounds):
    value = 7
    digits = []
    for _ in range(rounds):
        value = (value * value + 3) % 1_000_003
        digits.append(value % 10)
    return digits


def main():
    primes = primes_between(1_000_000, 1_120_000)
    print(len(primes), "primes")
    table = factor_table(range(30_000_000_001, 30_000_000_201))
    print(max(table.values(), key=len))
    print(longest_chain(90_000))
    print(sum(digit_sums(200)))
    print(last_digits(2_000_000)[-5:])


if __name__ == "__main__":
    main()
