from collections import Counter, deque

MASS = {"H": 1.008, "B": 10.81, "C": 12.011, "N": 14.007, "O": 15.999, "F": 18.998, "P": 30.974, "S": 32.06, "Cl": 35.45, "Br": 79.904, "I": 126.904}
ISOTOPES = {
    "C": [(12.0, 0.9893), (13.003355, 0.0107)], "H": [(1.007825, 0.999885), (2.014102, 0.000115)], "N": [(14.003074, 0.99636), (15.000109, 0.00364)],
    "O": [(15.994915, 0.99757), (16.999132, 0.00038), (17.999160, 0.00205)], "S": [(31.972071, 0.9499), (32.971458, 0.0075), (33.967867, 0.0425)],
    "Cl": [(34.968853, 0.7576), (36.965903, 0.2424)], "Br": [(78.918338, 0.5069), (80.916291, 0.4931)],
}


def formula(mol):
    count = Counter()
    for atom in mol.atoms:
        count[atom.symbol] += 1
        count["H"] += atom.hydrogens
    return +count


def hill(count):
    order = (["C", "H"] if "C" in count else []) + sorted(s for s in count if "C" not in count or s not in ("C", "H"))
    return "".join(s + (str(count[s]) if count[s] > 1 else "") for s in order if count[s])


def weight(mol):
    return sum(MASS[s] * n for s, n in formula(mol).items())


def components(mol):
    left = set(range(len(mol)))
    while left:
        queue, part = [left.pop()], set()
        while queue:
            a = queue.pop()
            part.add(a)
            for b in mol.neighbours(a):
                if b in left:
                    left.discard(b)
                    queue.append(b)
        yield part


def ring_count(mol):
    return sum(1 for _ in mol.edges()) - len(mol) + sum(1 for _ in components(mol))


def smallest_ring(mol, start):
    """Length of the smallest ring through an atom, or 0."""
    best = 0
    for first in mol.neighbours(start):
        seen, queue = {first: 1}, deque([first])
        while queue:
            a = queue.popleft()
            for b in mol.neighbours(a):
                if b == start and a != first:
                    size = seen[a] + 1
                    best = size if not best else min(best, size)
                elif b not in seen and b != start:
                    seen[b] = seen[a] + 1
                    queue.append(b)
    return best


def rotatable(mol):
    n = 0
    for a, b, order in mol.edges():
        if order == 1 and mol.degree(a) > 1 and mol.degree(b) > 1 and not (smallest_ring(mol, a) and smallest_ring(mol, b)):
            n += 1
    return n


def donors(mol):
    return sum(1 for a in mol.atoms if a.symbol in "NO" and a.hydrogens)


def acceptors(mol):
    return sum(1 for a in mol.atoms if a.symbol in ("N", "O"))


def lipinski(mol):
    return {"weight": weight(mol) <= 500, "donors": donors(mol) <= 5, "acceptors": acceptors(mol) <= 10}


def isotope_pattern(count, least=1e-4):
    """Peaks of a mass spectrum, most of them merged by hundredths."""
    peaks = {0.0: 1.0}
    for symbol, n in count.items():
        if symbol not in ISOTOPES:
            peaks = {m + MASS[symbol] * n: p for m, p in peaks.items()}
            continue
        for _ in range(n):
            grown = {}
            for mass, p in peaks.items():
                for m, share in ISOTOPES[symbol]:
                    key = round(mass + m, 3)
                    grown[key] = grown.get(key, 0.0) + p * share
            peaks = {m: p for m, p in grown.items() if p > least}
    top = max(peaks.values())
    return sorted((m, 100 * p / top) for m, p in peaks.items())
