# obstacle: recurrence
def overlap(a, b):
    grams = set(zip(a, a[1:], a[2:]))
    return sum(1 for gram in zip(b, b[1:], b[2:]) if gram in grams) / max(len(grams), 1)


def distinct(texts):
    kept = []
    for text in texts:  # here
        if all(overlap(other, text) < 0.93 for other in kept):
            kept.append(text)
    return kept


def main():
    texts = []
    for i in range(2000):
        letters = [chr(97 + (i % 389) * (j + 3) * j % 24) for j in range(60)]
        letters[i % 60] = "z"
        texts.append("".join(letters))
    print(len(distinct(texts)))


if __name__ == "__main__":
    main()
