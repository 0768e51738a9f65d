"""Clarke-Wright savings, then 2-opt and relocation."""


def savings(d):
    n = len(d)
    out = [(d[0][i] + d[0][j] - d[i][j], i, j) for i in range(1, n) for j in range(i + 1, n)]
    out.sort(reverse=True)
    return out


def clarke_wright(d, load, capacity):
    route = {i: [i] for i in range(1, len(d))}
    weight = {i: load[i] for i in route}
    for s, i, j in savings(d):
        a, b = route[i], route[j]
        if s <= 0 or a is b or weight[a[0]] + weight[b[0]] > capacity:
            continue
        if i not in (a[0], a[-1]) or j not in (b[0], b[-1]):
            continue
        total = weight[a[0]] + weight[b[0]]
        if a[-1] != i:
            a = a[::-1]
        if b[0] != j:
            b = b[::-1]
        joined = a + b
        for k in joined:
            route[k] = joined
            weight[k] = total
    return list({id(r): r for r in route.values()}.values())


def length(route, d):
    stops = [0, *route, 0]
    return sum(d[a][b] for a, b in zip(stops, stops[1:]))


def two_opt(route, d):
    stops, better = [0, *route, 0], True
    while better:
        better = False
        for i in range(1, len(stops) - 2):
            for j in range(i + 1, len(stops) - 1):
                gain = d[stops[i - 1]][stops[i]] + d[stops[j]][stops[j + 1]] - d[stops[i - 1]][stops[j]] - d[stops[i]][stops[j + 1]]
                if gain > 1e-9:
                    stops[i:j + 1] = stops[i:j + 1][::-1]
                    better = True
    return stops[1:-1]


def insertion(route, stop, d):
    """(extra length, position)"""
    stops = [0, *route, 0]
    return min((d[a][stop] + d[stop][b] - d[a][b], k) for k, (a, b) in enumerate(zip(stops, stops[1:])))


def relocate(routes, d, load, capacity):
    moved = 0
    for r in routes:
        for stop in list(r):
            at = r.index(stop)
            rest = r[:at] + r[at + 1:]
            gain = length(r, d) - length(rest, d)
            for other in routes:
                if other is r or sum(load[k] for k in other) + load[stop] > capacity:
                    continue
                extra, k = insertion(other, stop, d)
                if extra < gain - 1e-9:
                    r.remove(stop)
                    other.insert(k, stop)
                    moved += 1
                    break
    return moved


def improve(routes, d, load, capacity, rounds=5):
    for _ in range(rounds):
        routes[:] = [two_opt(r, d) for r in routes]
        if not relocate(routes, d, load, capacity):
            break
    return [r for r in routes if r]


def lower_bound(d):
    """Weight of the least spanning tree."""
    n = len(d)
    near, inside, total = list(d[0]), {0}, 0.0
    while len(inside) < n:
        k = min((i for i in range(n) if i not in inside), key=near.__getitem__)
        total += near[k]
        inside.add(k)
        for i in range(n):
            if d[k][i] < near[i]:
                near[i] = d[k][i]
    return total
