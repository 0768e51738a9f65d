"""The regions of app.py by each remedy."""

import asyncio
import collections
import decimal
import functools
import json

import app
from remedies_kit import Independent, Native, Region, Waiting, parts


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8731)
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


@functools.cache
def tariff():
    return app.make_tariff(1500)


@functools.cache
def declarations():
    return app.make_declarations(120, tariff())


@functools.cache
def many():
    return app.make_declarations(1200, tariff())


@functools.cache
def rates():
    codes = [line["code"] for d in declarations() for line in d["lines"]]
    return dict(zip(codes, app.classify(declarations(), tariff())))


WORTH = {"EUR": decimal.Decimal("1"), "USD": decimal.Decimal("0.91"), "CNY": decimal.Decimal("0.127"), "GBP": decimal.Decimal("1.17")}


def flat(results):
    return [value for part in results for value in part]


def joined(results):
    return {key: value for part in results for key, value in part.items()}


class RateOf(Region):
    region = "rate_of: for entry in tariff"

    def prepare(self):
        return tariff(), declarations()[3]["lines"][0]["code"]

    def original(self, found, code):
        return app.rate_of(found, code)


class Classify(Independent):
    region = "classify: for declaration in declarations"
    chunksize = 1

    def prepare(self):
        return declarations(), tariff()

    def original(self, found, entries):
        return app.classify(found, entries)

    def items(self, found, entries):
        return parts(found, 8)

    def task(self, found, entries):
        return functools.partial(app.classify, tariff=entries)

    def join(self, results, found, entries):
        return flat(results)

    def native(self, found, entries):
        """A dictionary of codes, asked for each beginning."""
        known = {entry["code"]: entry["rate"] for entry in entries}
        result = []
        for declaration in found:
            for line in declaration["lines"]:
                for length in (10, 8, 6, 4):
                    if line["code"][:length] in known:
                        result.append(known[line["code"][:length]])
                        break
                else:
                    result.append(None)
        return result


def one_rate(currency):
    return currency, app.exchange([currency])[currency]


class Exchange(Waiting):
    region = "exchange: for currency in currencies"
    item = staticmethod(one_rate)

    def prepare(self):
        return (["EUR", "USD", "CNY", "GBP", "CHF", "JPY"],)

    def original(self, currencies):
        return app.exchange(currencies)

    def join(self, results, currencies):
        return dict(results)

    def asyncio_(self, currencies):
        async def every():
            return await asyncio.gather(*(get(f"rates/{sum(map(ord, currency))}") for currency in currencies))

        return {currency: decimal.Decimal(str(json.loads(answer)["price"])) for currency, answer in zip(currencies, asyncio.run(every()))}


class Duty(Region):
    region = "duty: for line in declaration['lines']"

    def prepare(self):
        return declarations()[3], rates(), WORTH

    def original(self, *args):
        return app.duty(*args)


class Duties(Independent):
    region = "duties: for declaration in declarations"
    chunksize = 1

    def prepare(self):
        return declarations(), rates(), WORTH

    def original(self, *args):
        return app.duties(*args)

    def items(self, found, *_):
        return parts(found, 2)

    def task(self, found, known, worth):
        return functools.partial(app.duties, rates=known, worth=worth)

    def join(self, results, *_):
        return joined(results)


class CheckDigit(Region):
    region = "check_digit: for place, letter in enumerate(mrn)"

    def prepare(self):
        return (declarations()[5]["mrn"],)

    def original(self, mrn):
        return app.check_digit(mrn)


class GroupSenders(Region):
    region = "group_senders: for declaration in declarations"

    def prepare(self):
        return (declarations(),)

    def original(self, found):
        return app.group_senders(found)

    def native(self, found):
        """Each spelling is made plain once."""
        plain = functools.cache(app.normal_sender)
        groups = {}
        for declaration in found:
            groups.setdefault(plain(declaration["sender"]), []).append(declaration["mrn"])
        return groups


class WatchList(Independent):
    region = "watch_list: for name in names"
    chunksize = 1

    def prepare(self):
        return [d["sender"].lower() for d in many()], [f"{a} {b} ltd {n}" for a in ("golden", "silver", "far") for b in ("river", "stone") for n in range(1, 6)]

    def original(self, names, listed):
        return app.watch_list(names, listed)

    def items(self, names, listed):
        return parts(names, 8)

    def task(self, names, listed):
        return functools.partial(app.watch_list, listed=listed)

    def join(self, results, names, listed):
        return flat(results)

    def native(self, names, listed):
        """The list's own pieces are made once, and each name is looked at once."""
        pieces = [(bad, app.shingles(bad)) for bad in listed]

        @functools.cache
        def like(name):
            own = app.shingles(name)
            return [(name, bad) for bad, other in pieces if len(own & other) / len(own | other) >= 0.5]

        return [hit for name in names for hit in like(name)]


class Undervalued(Region):
    region = "undervalued: for declaration in declarations"

    def prepare(self):
        return (declarations(),)

    def original(self, found):
        return app.undervalued(found)

    def native(self, found):
        prices = collections.defaultdict(list)
        for declaration in found:
            for line in declaration["lines"]:
                prices[line["text"]].append(float(line["value"]) / line["kg"])
        limits = {text: sorted(usual)[len(usual) // 2] / 20 for text, usual in prices.items()}
        return [(d["mrn"], line["code"]) for d in found for line in d["lines"] if float(line["value"]) / line["kg"] < limits[line["text"]]]


class Release(Region):
    region = "release: for declaration in declarations"

    def prepare(self):
        return (declarations(),)

    def original(self, found):
        return app.release(found)


class Submit(Region):
    region = "submit: for declaration in declarations"

    def prepare(self):
        return (declarations()[:8],)

    def original(self, found):
        return app.submit(found)


class Statistics(Region):
    region = "statistics: for declaration in declarations"

    def prepare(self):
        return (declarations(),)

    def original(self, found):
        return app.statistics(found)


def one_seal(number):
    return number, app.seals([number])[number]


class Seals(Native):
    region = "seals: for number in numbers"
    item = staticmethod(one_seal)

    def prepare(self):
        return ([f"MSKU{n:07}" for n in range(40)],)

    def original(self, numbers):
        return app.seals(numbers)

    def join(self, results, numbers):
        return dict(results)


class CheapestSplit(Region):
    region = "cheapest_split: for weight in sorted(weights, reverse=True)"

    def prepare(self):
        return [n * 37 % 190 + 5 for n in range(260)], 1000

    def original(self, weights, limit):
        return app.cheapest_split(weights, limit)

    def native(self, weights, limit):
        """What each container has left is kept, not added up again."""
        bins, room = [], []
        for weight in sorted(weights, reverse=True):
            for i, left in enumerate(room):
                if weight <= left:
                    bins[i].append(weight)
                    room[i] -= weight
                    break
            else:
                bins.append([weight])
                room.append(limit - weight)
        return bins
