"""The regions of app.py by each remedy."""

import functools

import app
from remedies_kit import Independent, Region, parts

NAMES = {"sheets": 12.0, "cover": 4.5, "ink": 1.25}


@functools.cache
def manuscripts():
    return [app.make_manuscript(number, 100) for number in range(1, 25)]


def titles():
    return [f"The {app.WORDS[i % 24]} and the {app.WORDS[i * 7 % 23]}" for i in range(2_400)]


def anchors_fast(found):
    import re
    used = {}
    taken = []
    for title in found:
        name = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        number = 2
        unique = name
        while unique in used:
            unique = f"{name}-{number}"
            number += 1
        used[unique] = None
        taken.append(unique)
    return taken


class Escape(Region):
    region = "escape: for character in text"

    def prepare(self):
        return ("\n".join(manuscripts()),)

    def original(self, text):
        return app.escape(text)

    def native(self, text):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', '&quot;')


class Wrap(Region):
    region = "wrap: for word in words"

    def prepare(self):
        return manuscripts()[0].split(), 64

    def original(self, words, width):
        return app.wrap(words, width)


class TypesetAll(Independent):
    region = "typeset_all: for manuscript in manuscripts"
    item = staticmethod(app.typeset)
    chunksize = 1

    def prepare(self):
        return (manuscripts(),)

    def original(self, found):
        return app.typeset_all(found)


class Contents(Region):
    region = "contents: for line in lines"

    def prepare(self):
        return ("\n".join(manuscripts()).split("\n"),)

    def original(self, lines):
        return app.contents(lines)


class BackIndex(Region):
    region = "back_index: for page, text in enumerate(manuscripts, 1)"

    def prepare(self):
        return (manuscripts(),)

    def original(self, found):
        return app.back_index(found)

    def native(self, found):
        """Pages come in order: each has its words once."""
        index = {}
        for page, text in enumerate(found, 1):
            for word in dict.fromkeys(text.lower().split()):
                index.setdefault(word, []).append(page)
        return index


class ReadingEase(Region):
    region = "reading_ease: for word in text.split()"

    def prepare(self):
        return ("\n".join(manuscripts()),)

    def original(self, text):
        return app.reading_ease(text)

    def native(self, text):
        beats_of = functools.lru_cache(maxsize=None)(app.syllables)
        words = sentences = beats = 0
        for word in text.split():
            words += 1
            sentences += word.endswith(".")
            beats += beats_of(word.strip("*.,<>\"").lower())
        return round(206.8 - 1.015 * words / max(1, sentences) - 84.6 * beats / max(1, words), 2)


class Anchors(Region):
    region = "anchors: for title in titles"

    def prepare(self):
        return (titles(),)

    def original(self, found):
        return app.anchors(found)

    def native(self, found):
        return anchors_fast(found)


class PriceSheets(Independent):
    region = "price_sheets: for formula in formulas"

    def prepare(self):
        return [f"(sheets * {3 + i % 7} + {i % 13}.5) / {1 + i % 4} + cover * (2 + {i % 5}) - ink" for i in range(6_000)], NAMES

    def original(self, formulas, names):
        return app.price_sheets(formulas, names)

    def items(self, formulas, names):
        return formulas

    def task(self, formulas, names):
        return functools.partial(app.value_of, names=names)


class Tokens(Region):
    region = "tokens: while place < len(formula)"

    def prepare(self):
        return ("(sheets * 4 + 11.5) / 3 + cover * (2 + 4) - ink",)

    def original(self, formula):
        return app.tokens(formula)


class CommonLines(Region):
    region = "common_lines: for one in old"

    def prepare(self):
        return tuple(app.typeset(text).split("\n") for text in manuscripts()[:2])

    def original(self, old, new):
        return app.common_lines(old, new)


class DeadLinks(Region):
    region = "dead_links: for link in links"

    def prepare(self):
        names = anchors_fast(titles())
        return [f"{name}-2" for name in names[:1_500]], names

    def original(self, links, names):
        return app.dead_links(links, names)


class Table(Region):
    region = "table: for row in rows"

    def prepare(self):
        found = titles()
        return ([("title", "anchor")] + list(zip(found, anchors_fast(found)))[:30],)

    def original(self, rows):
        return app.table(rows)
