"""Fingerprints, similarity and substructures."""
import zlib


def paths(mol, longest=5):
    def walk(path):
        yield path
        if len(path) < longest:
            for b in mol.neighbours(path[-1]):
                if b not in path:
                    yield from walk(path + (b,))

    for a in range(len(mol)):
        yield from walk((a,))


def label(mol, path):
    parts = [mol.atoms[path[0]].symbol]
    for a, b in zip(path, path[1:]):
        parts.append("-=#"[int(mol.bonds[a][b]) - 1] if mol.bonds[a][b] != 1.5 else ":")
        parts.append(mol.atoms[b].symbol)
    forward = "".join(parts)
    return min(forward, "".join(reversed(parts)))


def fingerprint(mol, bits=1024):
    print_ = 0
    for path in paths(mol):
        print_ |= 1 << zlib.crc32(label(mol, path).encode()) % bits
    return print_


def tanimoto(a, b):
    both = (a & b).bit_count()
    return both / ((a | b).bit_count() or 1)


def matches(pattern, mol):
    """All ways in which the pattern lies in the molecule: a tuple of atoms each."""
    def fits(p, a, chosen):
        x, y = pattern.atoms[p], mol.atoms[a]
        if x.symbol != y.symbol or x.aromatic != y.aromatic or pattern.degree(p) > mol.degree(a):
            return False
        return all(q >= len(chosen) or mol.bonds[a].get(chosen[q]) == order for q, order in pattern.bonds[p].items())

    def extend(chosen):
        if len(chosen) == len(pattern):
            yield tuple(chosen)
            return
        p = len(chosen)
        anchors = [chosen[q] for q in pattern.bonds[p] if q < p]
        for a in (mol.neighbours(anchors[0]) if anchors else range(len(mol))):
            if a not in chosen and fits(p, a, chosen):
                yield from extend(chosen + [a])

    yield from extend([])


def contains(mol, pattern):
    return next(matches(pattern, mol), None) is not None


class Library:
    def __init__(self):
        self.molecules, self.prints = [], []

    def add(self, mol):
        self.molecules.append(mol)
        self.prints.append(fingerprint(mol))

    def similar(self, mol, n=5):
        own = fingerprint(mol)
        scored = [(tanimoto(own, p), m.name) for p, m in zip(self.prints, self.molecules)]
        return sorted(scored, reverse=True)[:n]

    def with_part(self, pattern):
        need = fingerprint(pattern)
        for m, p in zip(self.molecules, self.prints):
            if p & need == need and contains(m, pattern):
                yield m

    def clusters(self, least=0.7):
        groups = []
        for i, p in enumerate(self.prints):
            for group in groups:
                if tanimoto(self.prints[group[0]], p) >= least:
                    group.append(i)
                    break
            else:
                groups.append([i])
        return groups
