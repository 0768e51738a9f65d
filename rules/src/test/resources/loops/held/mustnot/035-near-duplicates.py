# obstacle: recurrence
def overlap(a, b):
    grams = set(zip(a, a[1:], a[2:]))
    return sum(1 for gram in zip(b, b[1:], b[2:]) if gram in grams) / max(len(grams), 1)


def distinct(texts):
    kept = []
    for text in texts:  # here
        if all(overlap(other, text) < 0.8 for other in kept):
            kept.append(text)
    return kept


def main():
    texts = []
    for i in range(2000):
        letters = ""
        value = i % 300 + 1
        for _ in range(60):
            value = value * 75 % 65537
            letters += chr(97 + value % 5)
        texts.append(letters + "xy" * (i % 3))
    print(len(distinct(texts)))


if __name__ == "__main__":
    main()
