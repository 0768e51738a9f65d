# remedy: processes
# shape: nested
ARTICLES = 120
WORDS = 1200


def article(number):
    return [(number // 2 * 7919 + position * position) % 3001 for position in range(WORDS)]


def shingles(words):
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)}


def overlap(a, b):
    first, second = shingles(a), shingles(b)
    return len(first & second) / len(first | second)


def report():
    articles = [article(number) for number in range(ARTICLES)]
    partners = []
    for i, one in enumerate(articles):  # here
        close = []
        for j in range(i + 1, ARTICLES):
            if overlap(one, articles[j]) > 0.8:
                close.append(j)
        partners.append(close)
    print(sum(map(len, partners)), "near duplicates")
