"""The regions of app.py by each remedy."""

import asyncio
import collections
import functools
import json
import random

import app
from remedies_kit import Independent, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def games():
    return app.make_games(40, 1600)


@functools.cache
def ratings():
    return app.elo(games(), 40)


@functools.cache
def text():
    return app.make_book(250)


@functools.cache
def book():
    return app.parse_book(text())


class Elo(Region):
    region = "elo: for _, white, black, score in games"

    def prepare(self):
        return games(), 40

    def original(self, found, players):
        return app.elo(found, players)


class Performance(Region):
    region = "performance: while high - low > 0.5"

    def prepare(self):
        return games(), 7, ratings()

    def original(self, *args):
        return app.performance(*args)


def one_performance(player, games, ratings):
    return app.performance(games, player, ratings)


class Performances(Independent):
    region = "performances: for player in range(players)"
    chunksize = 10

    def prepare(self):
        return games(), 40, ratings()

    def original(self, *args):
        return app.performances(*args)

    def items(self, found, players, known):
        return range(players)

    def task(self, found, players, known):
        return functools.partial(one_performance, games=found, ratings=known)

    def native(self, found, players, known):
        """Everybody's games are found in one go."""
        mine = [[] for _ in range(players)]
        for game in found:
            mine[game[1]].append(game)
            mine[game[2]].append(game)
        return [app.performance(mine[player], player, known) for player in range(players)]


class Strengths(Region):
    region = "strengths: for _ in range(rounds)"
    exact = False

    def prepare(self):
        return games(), 40

    def original(self, found, players):
        return app.strengths(found, players)

    def native(self, found, players, rounds=60):
        import numpy
        wins = numpy.full(players, 0.5)
        met = numpy.zeros((players, players))
        for _, white, black, score in found:
            wins[white] += score
            wins[black] += 1 - score
            met[white, black] += 1
            met[black, white] += 1
        value = numpy.ones(players)
        for _ in range(rounds):
            value = wins / (1 / (value + 1) + (met / (value[:, None] + value)).sum(axis=1))
        return value.tolist()


class ParseBook(Independent):
    region = "parse_book: for line in text.split('\\n')"
    item = staticmethod(app.parse_book)
    chunksize = 1

    def prepare(self):
        return (text(),)

    def original(self, found):
        return app.parse_book(found)

    def items(self, found):
        return ["\n".join(part) + "\n" for part in parts(["[White " + game for game in found.split("[White ")[1:]], 2)]

    def join(self, results, found):
        return [game for part in results for game in part]


class MovesOf(Region):
    region = "moves_of: for word in text.split()"

    def prepare(self):
        return (text().split("\n\n")[1],)

    def original(self, found):
        return app.moves_of(found)


class NameOpenings(Region):
    region = "name_openings: for _, moves in games"

    def prepare(self):
        return (book(),)

    def original(self, found):
        return app.name_openings(found)

    def native(self, found):
        return dict(collections.Counter([app.opening(moves) for _, moves in found]))


class OpeningTree(Region):
    region = "opening_tree: for _, moves in games"

    def prepare(self):
        return (book(),)

    def original(self, found):
        return app.opening_tree(found)


class PairRound(Region):
    region = "pair_round: while len(free) > 1"

    def prepare(self):
        return list(range(40)), {(i, i + 1) for i in range(0, 40, 3)}

    def original(self, standings, played):
        return app.pair_round(standings, played)


class Season(Region):
    region = "season: for _ in range(rounds)"

    def prepare(self):
        return ratings(), 7

    def original(self, known, rounds):
        return app.season(known, rounds, random.Random(3))


def winner(number, ratings):
    return app.season(ratings, 7, random.Random(number))


class Forecast(Independent):
    region = "forecast: for number in range(seasons)"

    def prepare(self):
        return (ratings(),)

    def original(self, known):
        return app.forecast(known)

    def items(self, known):
        return range(300)

    def task(self, known):
        return functools.partial(winner, ratings=known)

    def join(self, results, known):
        counts = collections.Counter(results)
        return [counts[player] for player in range(len(known))]


class HeadToHead(Region):
    region = "head_to_head: for _, white, black, score in games"

    def prepare(self):
        return games(), 40

    def original(self, found, players):
        return app.head_to_head(found, players)


def member(number):
    return app.members([number])[0]


class Members(Waiting):
    region = "members: for number in numbers"
    item = staticmethod(member)

    def prepare(self):
        return (range(24),)

    def original(self, numbers):
        return app.members(numbers)

    def asyncio_(self, numbers):
        async def every():
            return await asyncio.gather(*(get(f"users/{number}") for number in numbers))

        return [json.loads(answer)["name"] for answer in asyncio.run(every())]


class Bulletin(Region):
    region = "bulletin: while page is not None"

    def original(self):
        return app.bulletin()


class BestBoards(Region):
    region = "best_boards: for colour, _ in zip(itertools.cycle('wb'), range(boards))"

    def prepare(self):
        return ratings(), "wbbw" * 10

    def original(self, *args):
        return app.best_boards(*args)


class Upsets(Region):
    region = "upsets: for day, white, black, score in games"

    def prepare(self):
        return games(), ratings()

    def original(self, *args):
        return app.upsets(*args)
