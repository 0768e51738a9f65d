"""The regions of app.py by each remedy."""

import asyncio
import bisect
import functools
import hashlib
import hmac
import random
from collections import defaultdict

import app
from remedies_kit import Independent, Region, parts


def shows():
    return app.make_shows(70)


def flat(results):
    return [value for part in results for value in part]


class LineUp(Region):
    region = "line_up: for band in bands"

    def prepare(self):
        return (range(1, 13),)

    def original(self, bands):
        return asyncio.run(app.line_up(bands))

    def asyncio_(self, bands):
        async def every():
            return flat(await asyncio.gather(*(app.line_up([band]) for band in bands)))

        return asyncio.run(every())


class Announce(Region):
    region = "announce: for chat in chats"

    def prepare(self):
        return range(100, 130), "Doors open"

    def original(self, chats, text):
        return asyncio.run(app.announce(chats, text))

    def asyncio_(self, chats, text):
        async def every():
            return await asyncio.gather(*(app.fetch(f"chats/{chat}", {"text": text}) for chat in chats))

        return {chat: answer["id"] for chat, answer in zip(chats, asyncio.run(every()))}


class Updates(Region):
    region = "updates: while offset is not None"

    def original(self):
        return asyncio.run(app.updates())


class Queues(Region):
    region = "queues: for number in numbers"

    def prepare(self):
        return (range(1, 9),)

    def original(self, numbers):
        return asyncio.run(app.queues(numbers))

    def asyncio_(self, numbers):
        async def every():
            return dict(zip(numbers, await asyncio.gather(*map(app.gate, numbers))))

        return asyncio.run(every())


class Remind(Region):
    region = "remind: for show in sorted(shows, key=lambda s: s.start)"

    def prepare(self):
        return (app.make_shows(40)[:6],)

    def original(self, found):
        sent = []
        asyncio.run(app.remind(found, sent.append, 0.0002))
        return sent


class Posters(Region):
    region = "posters: for code in codes"

    def prepare(self):
        return (["A1B2", "C3D4", "E5F6", "G7H8"],)

    def original(self, codes):
        return asyncio.run(app.posters(codes))

    def asyncio_(self, codes):
        async def every():
            return flat(await asyncio.gather(*(app.posters([code]) for code in codes)))

        return asyncio.run(every())


class Clashes(Region):
    region = "clashes: for i in range(len(shows))"

    def prepare(self):
        return (shows(),)

    def original(self, found):
        return app.clashes(found)

    def native(self, found):
        stages = defaultdict(list)
        for i, show in enumerate(found):
            stages[show.stage].append((show.start, show.end, i))
        pairs = []
        for listed in stages.values():
            listed.sort()
            for n, (_, end, i) in enumerate(listed):
                for start, _, j in listed[n + 1:]:
                    if start >= end:
                        break
                    pairs.append((min(i, j), max(i, j)))
        return sorted(pairs)


def tastes():
    rng = random.Random(2)
    return [[rng.randrange(6) for _ in range(30)] for _ in range(220)]


def companions_of(i, tastes):
    import math
    mine, scores = tastes[i], []
    for j, theirs in enumerate(tastes):
        if i != j:
            dot = sum(a * b for a, b in zip(mine, theirs))
            scores.append((dot / math.sqrt(sum(a * a for a in mine) * sum(b * b for b in theirs)), j))
    scores.sort(reverse=True)
    return [j for _, j in scores[:3]]


class Companions(Independent):
    region = "companions: for i, mine in enumerate(tastes)"

    def prepare(self):
        return (tastes(),)

    def original(self, found):
        return app.companions(found)

    def items(self, found):
        return range(len(found))

    def task(self, found):
        return functools.partial(companions_of, tastes=found)

    def native(self, found):
        import numpy
        vectors = numpy.array(found)
        squares = (vectors * vectors).sum(axis=1)
        likeness = (vectors @ vectors.T) / numpy.sqrt(squares[:, None] * squares)
        numpy.fill_diagonal(likeness, -1)
        reverse = likeness[:, ::-1]
        best = numpy.argsort(-reverse, axis=1, kind="stable")[:, :3]
        return (len(found) - 1 - best).tolist()


def messages():
    rng = random.Random(2)
    return [(i * 0.4, rng.randrange(40), rng.choice(["/when Foo", "/where", "stage 2", "/help", "thanks"])) for i in range(2_000)]


class Dispatch(Region):
    region = "dispatch: for now, chat, text in messages"

    def prepare(self):
        return (messages(),)

    def original(self, found):
        return app.dispatch(found, app.RateLimiter())


class ValidTickets(Independent):
    region = "valid_tickets: for code, signature in tickets"
    chunksize = 1

    def prepare(self):
        return [(f"T{i:06}", hmac.new(b"k", f"T{i:06}".encode(), hashlib.sha256).hexdigest()[:16]) for i in range(4_000)], b"k"

    def original(self, tickets, key):
        return app.valid_tickets(tickets, key)

    def items(self, tickets, key):
        return parts(tickets, 4)

    def task(self, tickets, key):
        return functools.partial(app.valid_tickets, key=key)

    def join(self, results, tickets, key):
        return flat(results)

    def native(self, tickets, key):
        """hmac.digest does it in one call of the C library."""
        return [code for code, signature in tickets if hmac.compare_digest(hmac.digest(key, code.encode(), "sha256").hex()[:16], signature)]


class Raffle(Region):
    region = "raffle: while pot and len(winners) < prizes"

    def prepare(self):
        return range(3_000), 25, 4

    def original(self, visitors, prizes, seed):
        return app.raffle(visitors, prizes, seed)


class Crowd(Region):
    region = "crowd: for count in arrivals"

    def prepare(self):
        rng = random.Random(2)
        return ([rng.randrange(90) for _ in range(600)],)

    def original(self, arrivals):
        return app.crowd(arrivals)


class NightPlans(Independent):
    region = "night_plans: for wish in wishes"
    chunksize = 1

    def prepare(self):
        rng = random.Random(2)
        return shows(), [{show.band: rng.randrange(5) for show in shows()} for _ in range(300)]

    def original(self, found, wishes):
        return app.night_plans(found, wishes)

    def items(self, found, wishes):
        return parts(wishes, 4)

    def task(self, found, wishes):
        return functools.partial(app.night_plans, found)

    def join(self, results, found, wishes):
        return flat(results)

    def native(self, found, wishes):
        """Which show ended before does not depend on the visitor."""
        ordered = sorted(found, key=lambda show: show.end)
        ends = [show.end + 5 for show in ordered]
        earlier = [bisect.bisect_right(ends, show.start, 0, i) for i, show in enumerate(ordered)]
        plans = []
        for wish in wishes:
            best = [(0, ())] * (len(ordered) + 1)
            for i, show in enumerate(ordered, 1):
                before = earlier[i - 1]
                worth = best[before][0] + wish.get(show.band, 0)
                best[i] = max(best[i - 1], (worth, best[before][1] + (show.band,))) if worth else best[i - 1]
            plans.append(best[-1][1])
        return plans
