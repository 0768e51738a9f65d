"""The regions of app.py and figures.py by each remedy."""

import functools
import json
from collections import Counter
from dataclasses import asdict
from itertools import chain
from xml.sax.saxutils import escape

import app
import figures
from remedies_kit import Independent, Region, parts


@functools.cache
def answers():
    return app.read_answers(app.sample_csv(30_000))


@functools.cache
def values():
    return figures.wave(200_000)


class ReadAnswers(Independent):
    region = "read_answers: for row in csv.DictReader(io.StringIO(text))"
    item = staticmethod(app.read_answers)
    chunksize = 1

    def prepare(self):
        return (app.sample_csv(30_000),)

    def original(self, text):
        return app.read_answers(text)

    def items(self, text):
        """No field of this survey has a line break inside."""
        head, *lines = text.splitlines(keepends=True)
        return [head + "".join(part) for part in parts(lines, 4)]

    def join(self, results, text):
        return [answer for part in results for answer in part]


def json_lines(some):
    return [json.dumps(asdict(answer)) for answer in some]


class ToJsonLines(Independent):
    region = "to_json_lines: for answer in answers"
    item = staticmethod(json_lines)
    chunksize = 1

    def prepare(self):
        return (answers()[:6_000],)

    def original(self, found):
        return app.to_json_lines(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return "\n".join(line for part in results for line in part)

    def native(self, found):
        """The fields as they are: nothing in them needs asdict's deep copies."""
        return "\n".join(json.dumps(vars(answer)) for answer in found)


class ToXml(Region):
    region = "to_xml: for answer in answers"

    def prepare(self):
        return (answers(),)

    def original(self, found):
        return app.to_xml(found)

    def native(self, found):
        inner = [f'<answer number="{answer.number}" age="{answer.age}"><town>{escape(answer.town)}</town><remark>{escape(answer.remark)}</remark></answer>' for answer in found]
        return f"<survey>{''.join(inner)}</survey>"


class FromXml(Region):
    region = "from_xml: for element in tree.fromstring(text)"

    def prepare(self):
        return (app.to_xml(answers()),)

    def original(self, text):
        return app.from_xml(text)


class CrossTable(Region):
    region = "cross_table: for answer in answers"

    def prepare(self):
        return (answers(),)

    def original(self, found):
        return app.cross_table(found)

    def native(self, found):
        table = {}
        for (town, decade), count in Counter((answer.town, answer.age // 10 * 10) for answer in found).items():
            table.setdefault(town, {})[decade] = count
        return table


class WordCounts(Independent):
    region = "word_counts: for answer in answers"
    item = staticmethod(app.word_counts)
    chunksize = 1

    def prepare(self):
        return (answers(),)

    def original(self, found):
        return app.word_counts(found)

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return dict(sum(map(Counter, results), Counter()))

    def native(self, found):
        return dict(Counter(chain.from_iterable(answer.remark.split() for answer in found)))


class DrawWinners(Region):
    region = "draw_winners: for answer in answers"

    def prepare(self):
        return answers(), 2_000

    def original(self, found, places):
        return app.draw_winners(found, places)


class Heading(Region):
    region = "heading: for name in names"

    def prepare(self):
        return (["town", "age", "marks"],)

    def original(self, names):
        return app.heading(names)


class Spread(Region):
    region = "spread: for value in values"
    path = "figures.py"
    exact = False

    def prepare(self):
        return (values(),)

    def original(self, found):
        return figures.spread(found)

    def native(self, found):
        import numpy
        array = numpy.array(found)
        return float(array.mean()), float(array.std())


class Histogram(Region):
    region = "histogram: for value in values"
    path = "figures.py"

    def prepare(self):
        return values(), 50

    def original(self, found, bins):
        return figures.histogram(found, bins)

    def native(self, found, bins):
        import numpy
        array = numpy.array(found)
        low, high = array.min(), array.max()
        places = numpy.minimum(((array - low) / (high - low) * bins).astype(int), bins - 1)
        return numpy.bincount(places, minlength=bins).tolist()


class MovingAverage(Region):
    region = "moving_average: for i in range(len(values) - width + 1)"
    path = "figures.py"
    exact = False

    def prepare(self):
        return values()[:40_000], 25

    def original(self, found, width):
        return figures.moving_average(found, width)

    def native(self, found, width):
        import numpy
        sums = numpy.cumsum(numpy.insert(numpy.array(found), 0, 0.0))
        return ((sums[width:] - sums[:-width]) / width).tolist()


class Smooth(Region):
    region = "smooth: for value in values"
    path = "figures.py"

    def prepare(self):
        return values(), 0.2

    def original(self, found, weight):
        return figures.smooth(found, weight)


def correlation_row(columns, one):
    return [figures.correlation(one, other) for other in columns]


class Correlations(Independent):
    region = "correlations: for one in columns"
    path = "figures.py"
    exact = False
    chunksize = 4

    def prepare(self):
        return ([values()[i * 5_000:(i + 1) * 5_000] for i in range(14)],)

    def original(self, columns):
        return figures.correlations(columns)

    def items(self, columns):
        return columns

    def task(self, columns):
        return functools.partial(correlation_row, columns)

    def native(self, columns):
        import numpy
        return numpy.corrcoef(columns).tolist()


class NearestCentres(Independent):
    region = "nearest_centres: for x, y in points"
    path = "figures.py"
    chunksize = 1

    def prepare(self):
        found = values()
        points = [(x * 3.0, y) for x, y in zip(found[:24_000], found[24_000:48_000])]
        return points, points[::2_000]

    def original(self, points, centres):
        return figures.nearest_centres(points, centres)

    def items(self, points, centres):
        return parts(points, 4)

    def task(self, points, centres):
        return functools.partial(figures.nearest_centres, centres=centres)

    def join(self, results, points, centres):
        return [label for part in results for label in part]

    def native(self, points, centres):
        import numpy
        here, there = numpy.array(points), numpy.array(centres)
        gaps = here[:, None, :] - there[None, :, :]
        return (gaps * gaps).sum(axis=2).argmin(axis=1).tolist()
