# remedy: processes
# shape: reduction
BLOCK = 10_000


def longest_in(start):
    best = (0, start)
    for first in range(start, start + BLOCK):
        n = first
        length = 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            length += 1
        if length > best[0]:
            best = (length, first)
    return best


def main():
    length, number = max(longest_in(start) for start in range(1, 240_001, BLOCK))  # here
    print(f"{number} takes {length} steps")


if __name__ == "__main__":
    main()
