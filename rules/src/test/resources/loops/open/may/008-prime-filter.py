# remedy: processes
# shape: filter
FIRST = 1_000_000_000_039
COUNT = 80


def is_prime(n):
    if n % 2 == 0:
        return n == 2
    divisor = 3
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 2
    return True


def main():
    # numbers near 10 ** 12 without small factors, from an earlier sieve
    sieved = [n for n in range(FIRST, FIRST + 40 * COUNT) if all(n % p for p in range(2, 200))]
    primes = [n for n in sieved[:COUNT] if is_prime(n)]  # here
    print(len(primes), primes[:3])


if __name__ == "__main__":
    main()
