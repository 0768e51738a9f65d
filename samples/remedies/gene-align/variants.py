"""The regions of app.py by each remedy."""

import functools

import app
from remedies_kit import Independent, Region


def genes():
    return app.make_genes(150, 160)


class Nearest(Independent):
    region = "nearest: for other in others"

    def prepare(self):
        rows = genes()
        return rows[0], rows[1:]

    def original(self, gene, others):
        return app.nearest(gene, others)

    def items(self, gene, others):
        return others

    def task(self, gene, others):
        return functools.partial(app.distance, gene)

    def join(self, results, gene, others):
        best = min(results)
        return best, others[results.index(best)]


class PieceIndex(Region):
    region = "piece_index: for number, gene in enumerate(genes)"

    def prepare(self):
        return genes(), 6

    def original(self, rows, size):
        return app.piece_index(rows, size)


def reverse(gene):
    return gene[::-1].translate(str.maketrans("ACGT", "TGCA"))


class ReverseAll(Independent):
    region = "reverse_all: for gene in genes"
    item = staticmethod(reverse)

    def prepare(self):
        return (genes(),)

    def original(self, rows):
        return app.reverse_all(rows)


class FoldAll(Independent):
    region = "fold_all: for gene in genes"
    item = staticmethod(app.fold)

    def prepare(self):
        return (genes(),)

    def original(self, rows):
        return app.fold_all(rows)

    def join(self, results, rows):
        return dict(zip(rows, results))


class Distance(Region):
    region = "distance: for i, a in enumerate(first, 1)"

    def prepare(self):
        rows = genes()
        return rows[0] * 10, rows[1] * 8

    def original(self, first, second):
        return app.distance(first, second)

    def compiled(self, first, second):
        return kernel()(first, second)


@functools.cache
def kernel():
    import numba
    return numba.njit(app.distance)
