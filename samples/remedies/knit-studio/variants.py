"""The regions of app.py by each remedy."""

import collections
import functools
import itertools

import app
from remedies_kit import Independent, Native, Region, parts


@functools.cache
def body():
    return app.tile(app.mirrored(["AABAA", "ABBBA", "BBABB"]), 180, 60)


@functools.cache
def photo():
    return app.photo(80, 60)


def flat(results):
    return [value for part in results for value in part]


class ReadChart(Region):
    region = "read_chart: for line in text.splitlines()"

    def prepare(self):
        return ("\n".join("  " + row for row in body()),)

    def original(self, text):
        return app.read_chart(text)

    def native(self, text):
        return text.split()


class Mirrored(Region):
    region = "mirrored: for row in chart"

    def prepare(self):
        return (body(),)

    def original(self, chart):
        return app.mirrored(chart)


class Tile(Region):
    region = "tile: for y in range(height)"

    def prepare(self):
        return app.mirrored(["AABAA", "ABBBA", "BBABB"]), 180, 60

    def original(self, *args):
        return app.tile(*args)

    def native(self, motif, width, height):
        wide = [(row * (width // len(row) + 1))[:width] for row in motif]
        return [wide[y % len(wide)] for y in range(height)]


class LongestFloat(Independent):
    region = "longest_float: for row in chart"
    item = staticmethod(app.longest_float)
    chunksize = 1

    def prepare(self):
        return (app.random_chart(180, 60, "AB"),)

    def original(self, chart):
        return app.longest_float(chart)

    def items(self, chart):
        return parts(chart, 2)

    def join(self, results, chart):
        return max(results)

    def native(self, chart):
        """Where the letter changes, over all rows at once."""
        import numpy
        letters = numpy.frombuffer(("\n" + "\n".join(chart) + "\n").encode(), dtype="uint8")
        changes = numpy.flatnonzero(letters[1:] != letters[:-1])
        return int(numpy.diff(changes).max())


class StitchesByColour(Region):
    region = "stitches_by_colour: for row in chart"

    def prepare(self):
        return (body(),)

    def original(self, chart):
        return app.stitches_by_colour(chart)

    def native(self, chart):
        return dict(collections.Counter("".join(chart)))


class Nearest(Region):
    region = "nearest"

    def prepare(self):
        return ((120, 80, 60),)

    def original(self, pixel):
        return app.nearest(pixel)


class PictureToChart(Independent):
    region = "picture_to_chart: for line in picture"
    item = staticmethod(app.picture_to_chart)
    chunksize = 1

    def prepare(self):
        return (photo(),)

    def original(self, picture):
        return app.picture_to_chart(picture)

    def items(self, picture):
        return parts(picture, 4)

    def join(self, results, picture):
        return flat(results)

    def native(self, picture):
        import numpy
        colours = numpy.array(list(app.PALETTE.values()))
        letters = numpy.array(list(app.LETTERS))
        pixels = numpy.array(picture)
        away = ((pixels[:, :, None, :] - colours) ** 2).sum(axis=3)
        return ["".join(row) for row in letters[away.argmin(axis=2)].tolist()]


class Dithered(Region):
    region = "dithered: for y in range(height)"

    def prepare(self):
        return ([[p[0] for p in line] for line in photo()],)

    def original(self, grey):
        return app.dithered(grey)


def motif_rows(rule, width, height):
    import numpy
    table = numpy.array([rule >> n & 1 for n in range(8)])
    row = numpy.zeros(width, dtype=int)
    row[width // 2] = 1
    rows = []
    for _ in range(height):
        rows.append((row + 65).astype("uint8").tobytes().decode())
        row = table[numpy.roll(row, 1) * 4 + row * 2 + numpy.roll(row, -1)]
    return rows


class RuleMotif(Region):
    region = "rule_motif: for _ in range(height)"

    def prepare(self):
        return 30, 61, 40

    def original(self, *args):
        return app.rule_motif(*args)

    def native(self, *args):
        return motif_rows(*args)


def score_of(rule, width, height):
    chart = app.rule_motif(rule, width, height)
    share = sum(row.count("B") for row in chart) / (width * height)
    return abs(share - 0.5) + app.longest_float(chart) / 50, rule


class PrettiestRule(Independent):
    region = "prettiest_rule: for rule in range(0, 256, 2)"

    def prepare(self):
        return 61, 40

    def original(self, *args):
        return app.prettiest_rule(*args)

    def items(self, *args):
        return range(0, 256, 2)

    def task(self, width, height):
        return functools.partial(score_of, width=width, height=height)

    def join(self, results, *args):
        return min(results, key=lambda scored: scored[0])


class InWords(Region):
    region = "in_words: for number, row in enumerate(reversed(chart), 1)"

    def prepare(self):
        return (app.random_chart(80, 60),)

    def original(self, chart):
        return app.in_words(chart)


class SmallestRepeat(Region):
    region = "smallest_repeat: for period in range(1, len(row))"

    def prepare(self):
        return ((app.random_chart(24, 1)[0] * 8)[:180],)

    def original(self, row):
        return app.smallest_repeat(row)

    def native(self, row):
        return next((period for period in range(1, len(row)) if row.startswith(row[period:])), len(row))


def best_from(first, bands):
    """The best order that begins with one of the bands."""
    best = None
    rest = [n for n in range(len(bands)) if n != first]
    for tail in itertools.permutations(rest):
        order = (first, *tail)
        cost = 0
        for i, j in zip(order, order[1:]):
            cost += app.clash(bands[i][-1], bands[j][0])
        if best is None or (cost, order) < best:
            best = (cost, order)
    return best


class BestOrder(Independent):
    region = "best_order: for order in itertools.permutations(range(len(bands)))"
    chunksize = 1

    def prepare(self):
        return ([app.random_chart(24, 6, seed=n) for n in range(7)],)

    def original(self, bands):
        return app.best_order(bands)

    def items(self, bands):
        return range(len(bands))

    def task(self, bands):
        return functools.partial(best_from, bands=bands)

    def join(self, results, bands):
        return min(results)

    def native(self, bands):
        """What two bands cost is counted once."""
        costs = [[app.clash(a[-1], b[0]) for b in bands] for a in bands]
        return min((sum([costs[i][j] for i, j in zip(order, order[1:])]), order) for order in itertools.permutations(range(len(bands))))


def size_of(chart):
    return len(app.png(chart))


class Export(Native):
    region = "export: for name, chart in charts.items()"
    item = staticmethod(size_of)
    chunksize = 1

    def prepare(self):
        return ({f"swatch {n}": app.random_chart(60 + n % 3 * 30, 60, seed=n) for n in range(12)},)

    def original(self, charts):
        return app.export(charts)

    def items(self, charts):
        return charts.values()

    def join(self, results, charts):
        return dict(zip(charts, results))


class Png(Region):
    region = "png"

    def prepare(self):
        return (app.random_chart(60, 60),)

    def original(self, chart):
        return app.png(chart)


class NeedlePlan(Region):
    region = "needle_plan: for row in range(rows)"

    def prepare(self):
        return (140,)

    def original(self, rows):
        return app.needle_plan(rows)
