# obstacle: argument
import bisect


def key_of(document, ranked):
    low = ranked[len(ranked) // 2][0] if ranked else 0
    value = document
    for k in range(150):
        value = (value * 1103 + low + k) % 1000003
    return value


def rank(documents):
    ranked = []
    for document in documents:  # here
        bisect.insort(ranked, (key_of(document, ranked), document))
        if len(ranked) > 500:
            ranked.pop()
    return ranked


if __name__ == "__main__":
    print(rank(list(range(120000)))[:2])
