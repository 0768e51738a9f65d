# remedy: processes
# shape: map
LIMIT = 4_000_000
STEP = 200_000


def digit_power_sum(n, power):
    total = 0
    while n:
        n, digit = divmod(n, 10)
        total += digit ** power
    return total


def narcissistic(first):
    found = []
    for n in range(first, first + STEP):
        if digit_power_sum(n, 7) == n:
            found.append(n)
    return found


def main():
    lists = [narcissistic(first) for first in range(0, LIMIT, STEP)]  # here
    print([n for part in lists for n in part])


if __name__ == "__main__":
    main()
