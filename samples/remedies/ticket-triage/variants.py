"""The regions of app.py by each remedy."""

import asyncio
import collections
import functools
import json
import math
import socket

import app
from remedies_kit import Independent, Region, Waiting, parts, thread_map


@functools.cache
def tickets():
    return app.make_tickets(500)


@functools.cache
def texts():
    return app.redact(tickets())


@functools.cache
def bayes():
    made = app.Bayes()
    made.train(tickets()[:350])
    return made


@functools.cache
def made_vectors():
    return app.vectors(texts(), app.idf(texts()))


def flat(results):
    return [value for part in results for value in part]


class Train(Region):
    region = "Bayes.train: for ticket in tickets"

    def prepare(self):
        return (tickets()[:350],)

    def original(self, found):
        made = app.Bayes()
        made.train(found)
        return dict(made.words)

    def native(self, found):
        made = app.Bayes()
        for ticket in found:
            words = ticket["text"].lower().split()
            made.tickets[ticket["queue"]] += 1
            made.words[ticket["queue"]].update(words)
            made.totals[ticket["queue"]] += len(words)
        return dict(made.words)


class Guess(Region):
    region = "Bayes.guess: for queue in self.tickets"

    def prepare(self):
        return bayes(), tickets()[400]["text"]

    def original(self, made, text):
        return made.guess(text)


class GuessAll(Independent):
    region = "Bayes.guess_all: for ticket in tickets"

    def prepare(self):
        return bayes(), tickets()[350:]

    def original(self, made, found):
        return made.guess_all(found)

    def items(self, made, found):
        return [ticket["text"] for ticket in found]

    def task(self, made, found):
        return made.guess

    def native(self, made, found):
        """What a word says of a queue is found once."""
        @functools.cache
        def weight(queue, word):
            return math.log((made.words[queue][word] + 1) / (made.totals[queue] + 1000))

        starts = {queue: math.log(n) for queue, n in made.tickets.items()}
        guesses = []
        for ticket in found:
            words = ticket["text"].lower().split()
            scores = {queue: sum([weight(queue, word) for word in words], start) for queue, start in starts.items()}
            guesses.append(max(scores, key=scores.get))
        return guesses


class Redact(Independent):
    region = "redact: for ticket in tickets"
    item = staticmethod(app.redact)
    chunksize = 1

    def prepare(self):
        return (tickets(),)

    def original(self, found):
        return app.redact(found)

    def items(self, found):
        return parts(found, 2)

    def join(self, results, found):
        return flat(results)

    def native(self, found):
        """All texts at once; no pattern goes over the end of a line."""
        whole = app.MAIL.sub("<mail>", "\n".join(ticket["text"] for ticket in found))
        return app.PHONE.sub("<phone>", whole).split("\n")


class Idf(Region):
    region = "idf: for text in texts"

    def prepare(self):
        return (texts(),)

    def original(self, found):
        return app.idf(found)

    def native(self, found):
        seen = collections.Counter([word for text in found for word in set(text.split())])
        return {word: math.log(len(found) / n) for word, n in seen.items()}


class Vectors(Independent):
    region = "vectors: for text in texts"
    chunksize = 1
    exact = False

    def prepare(self):
        return texts(), app.idf(texts())

    def original(self, found, weights):
        return app.vectors(found, weights)

    def items(self, found, weights):
        return parts(found, 2)

    def task(self, found, weights):
        return functools.partial(app.vectors, weights=weights)

    def join(self, results, found, weights):
        return flat(results)


def repeats_of(indexes, vectors):
    found = []
    for i in indexes:
        one = vectors[i]
        for j in range(i):
            other = vectors[j]
            score = sum(w * other[word] for word, w in one.items() if word in other)
            if score >= 0.6:
                found.append((j, i))
    return found


class Repeats(Independent):
    region = "repeats: for i, one in enumerate(vectors)"
    chunksize = 1

    def prepare(self):
        return (made_vectors(),)

    def original(self, vectors):
        return app.repeats(vectors)

    def items(self, vectors):
        return parts(range(len(vectors)), 8)

    def task(self, vectors):
        return functools.partial(repeats_of, vectors=vectors)

    def join(self, results, vectors):
        return flat(results)

    def native(self, vectors):
        import numpy
        places = {word: n for n, word in enumerate({word for vector in vectors for word in vector})}
        table = numpy.zeros((len(vectors), len(places)))
        for row, vector in zip(table, vectors):
            for word, w in vector.items():
                row[places[word]] = w
        later, earlier = numpy.nonzero(numpy.tril(table @ table.T >= 0.6, -1))
        return list(zip(earlier.tolist(), later.tolist()))


class ServeQueue(Region):
    region = "serve_queue: while arrivals or waiting"

    def prepare(self):
        return (tickets(),)

    def original(self, found):
        return app.serve_queue(found)


class Overdue(Region):
    region = "overdue: for ticket in tickets"

    def prepare(self):
        return tickets(), app.serve_queue(tickets()), {1: 30, 2: 120, 3: 480, 4: 1440}

    def original(self, *args):
        return app.overdue(*args)


def customer(number):
    return app.customers([number])[0]


class Customers(Waiting):
    region = "customers: for number in numbers"
    item = staticmethod(customer)

    def prepare(self):
        return (range(12),)

    def original(self, numbers):
        return app.customers(numbers)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(app.fetch(f"users/{number}") for number in numbers))

        return [answer["name"] for answer in asyncio.run(every())]


class CommentAll(Region):
    region = "comment_all: for ticket in tickets"

    def prepare(self):
        return (tickets()[:15],)

    def original(self, found):
        return asyncio.run(app.comment_all(found))

    def asyncio_(self, found):
        async def every():
            return await asyncio.gather(*(app.fetch(f"events/{ticket['id']}") for ticket in found))

        return [answer["id"] for answer in asyncio.run(every())]


class Escalate(Region):
    region = "escalate: while number > 1"

    def prepare(self):
        return (90,)

    def original(self, number):
        return asyncio.run(app.escalate(number))


def pager(name):
    return app.on_duty([name])


class OnDuty(Waiting):
    region = "on_duty: for name in names"
    item = staticmethod(pager)

    def prepare(self):
        return (["anna", "bob", "cem", "dora", "egon", "fatma"],)

    def original(self, names):
        return app.on_duty(names)

    def join(self, results, names):
        return {name: number for one in results for name, number in one.items()}

    def asyncio_(self, names):
        async def one(name):
            reader, writer = await asyncio.open_connection(app.HOST, app.LINES)
            writer.write(f"GET {name}\n".encode())
            line = await reader.readline()
            writer.close()
            return int(line.split()[2])

        async def every():
            return await asyncio.gather(*map(one, names))

        return dict(zip(names, asyncio.run(every())))


class Confusion(Region):
    region = "confusion: for ticket, guess in zip(tickets, guesses)"

    def prepare(self):
        return tickets()[350:], bayes().guess_all(tickets()[350:])

    def original(self, found, guesses):
        return app.confusion(found, guesses)

    def native(self, found, guesses):
        return dict(collections.Counter((ticket["queue"], guess) for ticket, guess in zip(found, guesses)))


class ThreadOf(Region):
    region = "thread_of: while parents.get(chain[-1]) is not None"

    def prepare(self):
        return {9: 4, 4: 2, 2: None}, 9

    def original(self, parents, number):
        return app.thread_of(parents, number)
