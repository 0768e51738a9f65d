# remedy: processes
# shape: reduction
WORDS = 8000
BITS = 48


def code(number):
    return (number * 0x9E3779B97F4A7C15) % (1 << BITS)


def close_pairs(i, codes):
    count = 0
    for j in range(i + 1, WORDS):
        if (codes[i] ^ codes[j]).bit_count() < 14:
            count += 1
    return count


def block_pairs(start, codes):
    return sum(close_pairs(i, codes) for i in range(start, start + 100))


def main():
    codes = [code(number) for number in range(WORDS)]
    total = 0
    for start in range(0, WORDS, 100):  # here
        total += block_pairs(start, codes)
    print(total, "pairs are close")


if __name__ == "__main__":
    main()
