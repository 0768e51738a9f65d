"""Word ladders, groups of anagrams, and a small index."""

import heapq
from collections import deque

LETTERS = "aeilnorst"


def make_words(length):
    words = [""]
    for _ in range(length):
        words = [word + letter for word in words for letter in LETTERS]
    return [word for i, word in enumerate(words) if i * 7919 % 10 < 3]


def anagrams(words):
    groups = {}
    for word in words:
        key = "".join(sorted(word))
        groups.setdefault(key, []).append(word)
    return groups


def ladder(words, start, goal):
    known = set(words)
    steps = {start: 0}
    queue = deque([start])
    while queue:
        word = queue.popleft()
        if word == goal:
            return steps[word]
        for i in range(len(word)):
            for letter in LETTERS:
                other = word[:i] + letter + word[i + 1:]
                if other in known and other not in steps:
                    steps[other] = steps[word] + 1
                    queue.append(other)
    return None


def cheapest(costs, start):
    best = {start: 0}
    heap = [(0, start)]
    while heap:
        cost, node = heapq.heappop(heap)
        if cost > best[node]:
            continue
        for other, step in costs[node]:
            if cost + step < best.get(other, 1 << 60):
                best[other] = cost + step
                heapq.heappush(heap, (cost + step, other))
    return best


def all_cheapest(costs, starts):
    return {start: sum(cheapest(costs, start).values()) for start in starts}


def make_costs(nodes):
    return {node: [((node * 31 + i * 97) % nodes, (node * i) % 17 + 1) for i in range(1, 6)] for node in range(nodes)}


def ranks(links, rounds):
    weight = {page: 1.0 for page in links}
    for _ in range(rounds):
        following = {page: 0.15 for page in links}
        for page, targets in links.items():
            share = 0.85 * weight[page] / len(targets)
            for target, _ in targets:
                following[target] += share
        weight = following
    return weight


def shortest(words):
    return min((word for word in words), key=len)


def main():
    words = make_words(6)
    print(len(anagrams(words)))
    print(ladder(words, words[0], words[-1]))
    costs = make_costs(3_000)
    print(len(all_cheapest(costs, range(40))))
    print(max(ranks(make_costs(20_000), 12).values()))
    print(shortest(words))


if __name__ == "__main__":
    main()
