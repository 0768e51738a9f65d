# remedy: processes
# shape: map
FIRST = 100_000
LAST = 100_060


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def totient(n):
    return sum(1 for k in range(1, n) if gcd(n, k) == 1)


def main():
    table = [(n, totient(n)) for n in range(FIRST, LAST)]  # here
    n, phi = min(table, key=lambda row: row[1] / row[0])
    print(f"phi({n}) = {phi} is smallest for its size")


if __name__ == "__main__":
    main()
