import html
import random
import re
import time
import urllib.request

import dice
import markov
from memory import Memory
from proto import Connection, parse

COMMANDS = {}


def command(name):
    def register(function):
        COMMANDS[name] = function
        return function
    return register


class Bot:
    def __init__(self, connection, memory, chatter, log):
        self.connection, self.memory, self.chatter, self.log = connection, memory, chatter, log

    def say(self, target, text):
        self.connection.send("PRIVMSG", target, trailing=text)

    def loop(self):
        handled = 0
        while True:
            try:
                message = parse(self.connection.line())
            except EOFError:
                return handled
            if message.command == "PING":
                self.connection.send("PONG", *message.params)
            elif message.command == "ERROR":
                return handled
            elif message.command == "PRIVMSG":
                self.heard(message)
                handled += 1

    def heard(self, message):
        target, text = message.params
        self.deliver_notes(target, message.nick)
        for url in re.findall(r"https?://\S+", text):
            self.say(target, title_of(url))
        for thing, sign in re.findall(r"(\w+)(\+\+|--)", text):
            self.say(target, f"{thing}: {self.memory.adjust(thing, 1 if sign == '++' else -1)}")
        if text.startswith("!"):
            name, _, rest = text[1:].partition(" ")
            if name in COMMANDS:
                self.say(target, COMMANDS[name](self, message.nick, rest))
        else:
            self.chatter.learn(text)
        self.memory.saw(message.nick, text)

    def deliver_notes(self, target, nick):
        for author, text in self.memory.collect(nick):
            self.say(target, f"{nick}: {author} said: {text}")


def title_of(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as page:
            head = page.read(65536).decode("utf-8", "replace")
    except OSError as e:
        return f"cannot open: {e}"
    m = re.search(r"<title[^>]*>(.*?)</title>", head, re.S | re.I)
    return html.unescape(" ".join(m[1].split())) if m else "no title"


@command("roll")
def do_roll(bot, nick, rest):
    try:
        total, shown = dice.roll(rest)
    except ValueError:
        return "I do not know such dice"
    return f"{nick}: {total} {shown}"


@command("odds")
def do_odds(bot, nick, rest):
    count, sides, target = map(int, rest.split())
    return f"{dice.odds(count, sides, target):.2%}"


@command("seen")
def do_seen(bot, nick, rest):
    found = bot.memory.last(rest)
    return f"{rest} {time.time() - found[0]:.0f} s ago: {found[1]}" if found else f"never seen {rest}"


@command("tell")
def do_tell(bot, nick, rest):
    target, _, text = rest.partition(" ")
    bot.memory.leave(target, nick, text)
    return "noted"


@command("top")
def do_top(bot, nick, rest):
    return ", ".join(f"{t} {p}" for t, p in bot.memory.best())


@command("talk")
def do_talk(bot, nick, rest):
    return bot.chatter.about(rest) if rest else bot.chatter.sentence()


@command("stats")
def do_stats(bot, nick, rest):
    talkers, hour, own = markov.chatter_stats(bot.log)
    return f"most: {talkers}, busiest at {hour} h, {nick} says {own.get(nick)}"


def main(host, port, channels, log, database, seed=None):
    chatter = markov.Chatter(random.Random(seed))
    chatter.learn_file(log)
    connection = Connection(host, port)
    connection.login("ircat", channels)
    try:
        return Bot(connection, Memory(database), chatter, log).loop()
    finally:
        connection.close()
