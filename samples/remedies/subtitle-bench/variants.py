"""The regions of app.py and cues.py by each remedy."""

import asyncio
import functools
import gzip
import pathlib
import random
import tempfile

import app
import cues
from remedies_kit import Independent, Native, Region, Waiting, parts

FOLDER = tempfile.TemporaryDirectory()


@functools.cache
def vocabulary():
    rng = random.Random(7)
    return sorted({app.make_word(rng) for _ in range(2500)}, key=lambda _: rng.random())


@functools.cache
def lines():
    return app.make_text(900, vocabulary())


@functools.cache
def srt():
    return app.make_srt(lines())


@functools.cache
def made():
    return cues.parse(srt())


@functools.cache
def words():
    return [word for line in lines() for word in line.lower().split() if not word.endswith(":")]


@functools.cache
def strange():
    return app.Checker(app.WordList(vocabulary())).unknown(words())


def flat(results):
    return [value for part in results for value in part]


def merged(results):
    return {key: value for part in results for key, value in part.items()}


class Parse(Independent):
    region = 'parse: for block in text.split("\\n\\n")'
    path = "cues.py"
    item = staticmethod(cues.parse)
    chunksize = 1

    def prepare(self):
        return (srt(),)

    def original(self, text):
        return cues.parse(text)

    def items(self, text):
        return ["\n\n".join(part) for part in parts(text.split("\n\n"), 2)]

    def join(self, results, text):
        return flat(results)


class Render(Region):
    region = "render: for cue in cues"
    path = "cues.py"

    def prepare(self):
        return (made(),)

    def original(self, found):
        return cues.render(found)

    def native(self, found):
        return "".join([f"{cue.number}\n{cues.stamp(cue.start)} --> {cues.stamp(cue.end)}\n{cue.text}\n\n" for cue in found])


class Shifted(Region):
    region = "shifted: for cue in cues"
    path = "cues.py"

    def prepare(self):
        return made(), 250

    def original(self, found, by):
        return cues.shifted(found, by)


def wrapped_list(found):
    return list(cues.wrapped(found))


class Wrapped(Independent):
    region = "wrapped: for cue in cues"
    path = "cues.py"
    item = staticmethod(wrapped_list)
    chunksize = 1

    def prepare(self):
        return (made(),)

    def original(self, found):
        return list(cues.wrapped(found))

    def items(self, found):
        return parts(found, 4)

    def join(self, results, found):
        return flat(results)


class Overlaps(Region):
    region = "overlaps: for i, one in enumerate(cues)"
    path = "cues.py"

    def prepare(self):
        return (made(),)

    def original(self, found):
        return cues.overlaps(found)

    def native(self, found):
        """They are in order: who starts later than this one's end is the last to look at."""
        pairs = []
        for i, one in enumerate(found):
            end, start = one.end, one.start
            for j in range(i + 1, len(found)):
                other = found[j]
                if other.start >= end:
                    break
                if start < other.end:
                    pairs.append((one.number, other.number))
        return pairs


class TooFast(Region):
    region = "too_fast: for cue in cues"
    path = "cues.py"

    def prepare(self):
        return (made(),)

    def original(self, found):
        return cues.too_fast(found)


class WithoutGaps(Region):
    region = "without_gaps: for cue in cues"
    path = "cues.py"

    def prepare(self):
        return (made(),)

    def original(self, found):
        return cues.without_gaps(found)


class BySpeaker(Region):
    region = "by_speaker: for cue in cues"
    path = "cues.py"

    def prepare(self):
        return (made(),)

    def original(self, found):
        return cues.by_speaker(found)


class Unknown(Region):
    region = "Checker.unknown: for word in words"

    def prepare(self):
        return app.Checker(app.WordList(vocabulary())), words()

    def original(self, checker, found):
        return checker.unknown(found)

    def native(self, checker, found):
        known = set(checker.lexicon.words)
        return list(dict.fromkeys(word for word in found if word not in known))


class Suggestions(Independent):
    region = "Checker.suggestions: for word in strange"
    chunksize = 1

    def prepare(self):
        return app.Checker(app.WordList(vocabulary())), strange()[:16]

    def original(self, checker, found):
        return checker.suggestions(found)

    def items(self, checker, found):
        return parts(found, 4)

    def task(self, checker, found):
        return checker.suggestions

    def join(self, results, checker, found):
        return merged(results)


class Glossary(Waiting):
    region = "Service.glossary: for term in terms"

    def prepare(self):
        return app.Service(), list(range(20))

    def original(self, service, terms):
        return service.glossary(terms)

    def items(self, service, terms):
        return [[term] for term in terms]

    def task(self, service, terms):
        return service.glossary

    def join(self, results, service, terms):
        return merged(results)

    def asyncio_(self, service, terms):
        async def every():
            return await asyncio.gather(*(asyncio.to_thread(service.glossary, [term]) for term in terms))

        return merged(asyncio.run(every()))


class Upload(Region):
    region = "Service.upload: for size in sizes"

    def prepare(self):
        return app.Service(), [400 + n for n in range(9)]

    def original(self, service, sizes):
        return service.upload(sizes)


class WaitForRender(Region):
    region = "Service.wait_for_render: while asked < polls"

    def prepare(self):
        return app.Service(), 5, 6

    def original(self, service, job, polls):
        return service.wait_for_render(job, polls)


class Alignment(Region):
    region = "alignment: for i, word in enumerate(a, 1)"

    def prepare(self):
        return lines()[3], lines()[4]

    def original(self, *args):
        return app.alignment(*args)


def partners_of(indexes, ours, theirs, window=4):
    partners = []
    for i in indexes:
        near = range(max(0, i - window), min(len(theirs), i + window + 1))
        partners.append(min(near, key=lambda j: (app.alignment(ours[i], theirs[j]), abs(i - j))))
    return partners


class BestPartners(Independent):
    region = "best_partners: for i, line in enumerate(ours)"
    chunksize = 1

    def prepare(self):
        return lines()[:400], app.make_text(400, vocabulary(), seed=9)

    def original(self, *args):
        return app.best_partners(*args)

    def items(self, ours, theirs):
        return parts(range(len(ours)), 4)

    def task(self, ours, theirs):
        return functools.partial(partners_of, ours=ours, theirs=theirs)

    def join(self, results, *args):
        return flat(results)


class Cuts(Region):
    region = "cuts: for number, (before, after) in enumerate(zip(frames, frames[1:]), 1)"

    def prepare(self):
        return (app.make_frames(300),)

    def original(self, frames):
        return app.cuts(frames)

    def processes(self, frames):
        from remedies_kit import process_map
        half = len(frames) // 2
        first, second = process_map(app.cuts, [frames[:half + 1], frames[half:]], 1)
        return first + [number + half for number in second]

    def native(self, frames):
        import numpy
        table = numpy.frombuffer(b"".join(frames), dtype="uint8").reshape(len(frames), -1).astype("int16")
        change = abs(numpy.diff(table, axis=0)).mean(axis=1)
        return (numpy.flatnonzero(change > 30.0) + 1).tolist()


def mark(path):
    return app.marks([path])


class Marks(Native):
    region = "marks: for path in paths"
    item = staticmethod(mark)
    chunksize = 1

    def prepare(self):
        rng = random.Random(11)
        paths = []
        for n in range(8):
            path = pathlib.Path(FOLDER.name) / f"reel{n}.bin"
            path.write_bytes(rng.randbytes(5_000_000 + n * 700_000))
            paths.append(path)
        return (paths,)

    def original(self, paths):
        return app.marks(paths)

    def join(self, results, paths):
        return merged(results)


def verified(path):
    return app.verify([path])[0]


class Verify(Waiting):
    region = "verify: for path in paths"
    item = staticmethod(verified)

    def prepare(self):
        paths = []
        for n in range(10):
            path = pathlib.Path(FOLDER.name) / f"part{n}.gz"
            path.write_bytes(gzip.compress(srt().encode() * 30))
            paths.append(path)
        return (paths,)

    def original(self, paths):
        return app.verify(paths)

    def asyncio_(self, paths):
        async def one(path):
            child = await asyncio.create_subprocess_exec("gzip", "-t", str(path), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL)
            return await child.wait() == 0

        async def every():
            return await asyncio.gather(*map(one, paths))

        return asyncio.run(every())


class Levels(Independent):
    region = "levels: for i in range(0, len(samples), block)"
    chunksize = 1

    def prepare(self):
        rng = random.Random(12)
        return ([rng.randint(-9000, 9000) for _ in range(48_000 * 5)],)

    def original(self, samples):
        return app.levels(samples)

    def items(self, samples):
        half = len(samples) // 960 * 480
        return [samples[:half], samples[half:]]

    def task(self, samples):
        return app.levels

    def join(self, results, samples):
        return flat(results)

    def native(self, samples):
        import array
        import numpy
        whole = len(samples) // 480 * 480
        table = numpy.frombuffer(array.array("i", samples[:whole]), dtype="int32").reshape(-1, 480)
        return abs(table).max(axis=1).tolist() + app.levels(samples[whole:])
