from collections import Counter


def pagerank(links, damping=0.85, tolerance=1e-8, rounds=60):
    nodes = sorted(set(links) | {t for targets in links.values() for t in targets})
    rank = dict.fromkeys(nodes, 1 / len(nodes))
    for _ in range(rounds):
        loose = sum(rank[n] for n in nodes if not links.get(n))
        base = (1 - damping + damping * loose) / len(nodes)
        following = dict.fromkeys(nodes, base)
        for node, targets in links.items():
            if targets:
                share = damping * rank[node] / len(targets)
                for t in targets:
                    following[t] += share
        moved = sum(abs(following[n] - rank[n]) for n in nodes)
        rank = following
        if moved < tolerance:
            break
    return rank


def components(links):
    """Strongly connected ones (Tarjan, without recursion)."""
    index, low, on, stack, found = {}, {}, set(), [], []
    for root in links:
        if root in index:
            continue
        work = [(root, iter(links[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on.add(root)
        while work:
            node, targets = work[-1]
            for t in targets:
                if t not in index:
                    index[t] = low[t] = len(index)
                    stack.append(t)
                    on.add(t)
                    work.append((t, iter(links.get(t, ()))))
                    break
                if t in on:
                    low[node] = min(low[node], index[t])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    part = []
                    while True:
                        part.append(stack.pop())
                        on.discard(part[-1])
                        if part[-1] == node:
                            break
                    found.append(part)
    return found


def hubs(links, limit):
    inward = Counter(t for targets in links.values() for t in targets)
    scored = {node: sum(inward[t] for t in targets) for node, targets in links.items()}
    return sorted(scored.items(), key=lambda item: (-item[1], item[0]))[:limit]
