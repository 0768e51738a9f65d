import heapq

from .text import fold, sentences, stem, tokens, trigrams


def suggest(index, word):
    grams = trigrams(word)
    near = {}
    for gram in grams:
        for term in index.grams.get(gram, ()):
            near[term] = near.get(term, 0) + 1
    if not near:
        return word
    return max(near, key=lambda t: (near[t] / (len(t) + 2), t))


def expand(index, text):
    terms = []
    for word, _ in tokens(text):
        terms.append(word if word in index.postings else suggest(index, word))
    return terms


def bm25(index, terms, k=1.4, b=0.75):
    scores = {}
    average = index.average
    for term in terms:
        weight = index.idf(term)
        for doc, places in index.postings.get(term, {}).items():
            tf = len(places)
            scores[doc] = scores.get(doc, 0.0) + weight * tf * (k + 1) / (tf + k * (1 - b + b * index.lengths[doc] / average))
    return scores


def phrase_bonus(index, terms, doc, reach=12):
    bonus = 0.0
    for a, b in zip(terms, terms[1:]):
        left = index.postings.get(a, {}).get(doc, ())
        right = index.postings.get(b, {}).get(doc, ())
        bonus += sum(1 for x in left for y in right if 0 < y - x <= len(a) + reach)
    return bonus


def snippet(text, terms, size=2):
    wanted = set(terms)
    ranked = [(sum(w in wanted for w, _ in tokens(s)), -i, s) for i, s in enumerate(sentences(text))]
    return " ... ".join(s for n, _, s in heapq.nlargest(size, ranked) if n)


def search(index, text, count=10):
    terms = expand(index, text)
    scores = bm25(index, terms)
    for doc in heapq.nlargest(50, scores, key=scores.get):
        scores[doc] += phrase_bonus(index, terms, doc)
    best = heapq.nlargest(count, scores, key=scores.get)
    return [(index.documents[d], scores[d]) for d in best], terms


def highlight(text, terms):
    wanted = set(terms)
    return " ".join(f"*{w}*" if stem(fold(w)) in wanted else w for w in text.split())
