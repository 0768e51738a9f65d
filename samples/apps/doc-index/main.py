import os
import subprocess
import sys

import collect
import partners
from inverted import Bm25Index, CosineIndex, Store, snippet
from textkit import SpellChecker, distance, ngrams

MODELS = {"bm25": Bm25Index, "cosine": CosineIndex}


def frequencies(folder):
    files = [os.path.join(folder, n) for n in sorted(os.listdir(folder))]
    cat = subprocess.Popen(["cat", *files], stdout=subprocess.PIPE)
    split = subprocess.Popen(["tr", "-cs", "a-z", "\\n"], stdin=cat.stdout, stdout=subprocess.PIPE)
    ordered = subprocess.Popen(["sort"], stdin=split.stdout, stdout=subprocess.PIPE)
    out, _ = subprocess.Popen(["uniq", "-c"], stdin=ordered.stdout, stdout=subprocess.PIPE).communicate()
    for p in (cat, split, ordered):
        p.stdout.close()
        p.wait()
    return {word.decode(): int(n) for n, _, word in (line.strip().partition(b" ") for line in out.splitlines())}


def similar_words(vocabulary, word, count=3):
    grams = ngrams(word)
    near = sorted(vocabulary, key=lambda w: -sum((grams & ngrams(w)).values()))[:40]
    return sorted(near, key=lambda w: (distance(w, word), w))[:count]


def build(folder, model):
    index, speller = MODELS[model](), SpellChecker()
    for name, text in collect.stored(folder):
        index.add(name, text)
        speller.learn(text)
    return index, speller


def refresh(base, folder, start):
    crawler = collect.Crawler(collect.Fetcher(base))
    pages = crawler.crawl(start)
    collect.keep(folder, pages)
    return len(pages)


def live_search(fetcher, index, speller, query):
    fixed = speller.correct_query(query)
    lines = []
    for name in index.search(fixed, 2):
        text = collect.TAG.sub(" ", fetcher.get(name))
        lines.append("%s: %s" % (name, snippet(text, fixed)[:60]))
    return fixed, lines


def answer_all(base, index, speller, path):
    fetcher = collect.Fetcher(base)
    with open(path) as f:
        for query in map(str.strip, f):
            fixed, lines = live_search(fetcher, index, speller, query)
            print(query, "->", fixed, lines)


def follow_changes(base, folder, rounds, subscribers=("mail", "chat", "feed")):
    fetcher, notifier = collect.Fetcher(base), partners.Notifier(base)
    fresh = {}
    for name in partners.changes(base, rounds):
        fresh[name] = collect.TAG.sub(" ", fetcher.get(name))
        notifier.announce(name, subscribers)
    collect.keep(folder, fresh)
    return len(fresh), notifier.finish()


def wide_search(index, queries, count=3):
    thesaurus = partners.Thesaurus(os.environ["THESAURUS"])
    try:
        return {q: index.search(thesaurus.expand(q), count) for q in queries}
    finally:
        thesaurus.close()


def add_converted(folder, command, names):
    for name in names:
        path = os.path.join(folder, name + ".part")
        if partners.convert(command, path):
            title, body = partners.page_from(path)
            collect.keep(folder, {title: body})
            os.remove(path)


def main(argv=None):
    command, folder, *rest = sys.argv[1:] if argv is None else argv
    base = os.environ.get("LIBRARY", "http://127.0.0.1:8080")
    if command == "refresh":
        print(refresh(base, folder, *rest), "pages")
    elif command == "build":
        index, _ = build(folder, "bm25")
        store = Store(rest[0])
        store.save(index)
        print(store.common())
        store.close()
    elif command == "ask":
        index, speller = build(folder, rest[1] if len(rest) > 1 else "bm25")
        answer_all(base, index, speller, rest[0])
    elif command == "follow":
        print(follow_changes(base, folder, int(rest[0])))
    elif command == "wide":
        print(wide_search(build(folder, "cosine")[0], rest))
    elif command == "convert":
        add_converted(folder, [sys.executable, rest[0]], rest[1:])
    elif command == "words":
        counts = frequencies(folder)
        for word in rest:
            print(word, similar_words(counts, word))
    elif command == "reload":
        index = Store(rest[0]).load(CosineIndex())
        print(index.search(rest[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
