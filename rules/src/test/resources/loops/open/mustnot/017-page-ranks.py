# obstacle: recurrence
LINKS = {page: [(page * page + k * k * 7 + 1) % (40 + page) for k in range(12)] for page in range(6000)}


def spread(ranks):
    fresh = dict.fromkeys(LINKS, 0.15 / len(LINKS))
    for page, targets in LINKS.items():
        share = 0.85 * ranks[page] / len(targets)
        for target in targets:
            fresh[target] += share
    return fresh


def settle():
    ranks = dict.fromkeys(LINKS, 1.0 / len(LINKS))
    moved, rounds = 1.0, 0
    while moved > 1e-15 and rounds < 2000:  # here
        fresh = spread(ranks)
        moved = max(abs(fresh[page] - ranks[page]) for page in ranks)
        ranks = fresh
        rounds += 1
    return rounds, max(ranks.values())


if __name__ == "__main__":
    print(settle())
