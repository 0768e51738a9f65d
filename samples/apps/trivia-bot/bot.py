"""A trivia bot for IRC.   bot.py HOST PORT"""
import asyncio
import logging
import re
import sys
import time

from questions import build_bank, close_enough, find_similar, fingerprint, hint
from scores import Scores

LINE = re.compile(r"^(?::(?P<nick>[^!\s]+)\S*\s)?(?P<cmd>[A-Z0-9]+)(?P<args>.*)$")
ROUNDS = 12
log = logging.getLogger("bot")


def parse(line):
    m = LINE.match(line)
    if not m:
        return None, "", []
    args, _, rest = m["args"].partition(" :")
    params = args.split()
    if rest:
        params.append(rest)
    return m["nick"], m["cmd"], params


class Trivia:
    def __init__(self, host, port, channel="#quiz", nick="quizzer", db="scores.json"):
        self.host, self.port, self.channel, self.nick = host, port, channel, nick
        self.scores = Scores(db)
        self.bank = build_bank()
        self.answers = asyncio.Queue()
        self.out = asyncio.Queue()
        self.asked = 0

    async def connect(self):
        for wait in (0.1, 0.2, 0.4):
            try:
                self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
                break
            except OSError:
                await asyncio.sleep(wait)
        await self.raw("NICK " + self.nick)
        await self.raw("USER quiz 0 * :trivia")
        await self.wait_for("001")
        await self.raw("JOIN " + self.channel)

    async def raw(self, line):
        self.writer.write(line.encode() + b"\r\n")
        await self.writer.drain()

    async def wait_for(self, code):
        while True:
            line = (await self.reader.readline()).decode().rstrip()
            if parse(line)[1] == code:
                return

    def say(self, text):
        self.out.put_nowait("PRIVMSG %s :%s" % (self.channel, text))

    async def pump(self):
        """Sends what is to be said, not faster than the server likes."""
        while True:
            await self.raw(await self.out.get())
            await asyncio.sleep(0.01)
            self.out.task_done()

    async def listen(self):
        while data := await self.reader.readline():
            await self.handle(data.decode("utf-8", "replace").rstrip("\r\n"))

    async def handle(self, line):
        nick, cmd, params = parse(line)
        if cmd == "PING":
            await self.raw("PONG :" + params[-1])
        elif cmd == "PRIVMSG" and len(params) == 2:
            text = params[1]
            if text.startswith("!"):
                await self.command(nick, text)
            else:
                await self.answers.put((nick, text))

    async def command(self, nick, text):
        word, _, rest = text[1:].partition(" ")
        if word == "top":
            self.say(self.scores.table())
        elif word == "search":
            for q in find_similar(self.bank, rest):
                self.say("%s: %s" % (nick, q))
        elif word == "version":
            self.say(fingerprint(self.bank))

    async def ask(self, patience=0.25):
        question, answers = self.bank[self.asked % len(self.bank)]
        self.asked += 1
        self.say(question)
        deadline, hinted = time.monotonic() + patience, False
        while (left := deadline - time.monotonic()) > 0:
            try:
                nick, guess = await asyncio.wait_for(self.answers.get(), min(left, patience / 2))
            except asyncio.TimeoutError:
                if not hinted:
                    self.say("hint: " + hint(answers[0]))
                    hinted = True
                continue
            if any(close_enough(guess, a) for a in answers):
                await self.reward(nick, 1 if hinted else 2)
                return nick
        self.say("nobody! it was " + answers[0])
        return None

    async def reward(self, nick, points):
        await self.scores.award(nick, points)
        run = self.scores.streak(nick)
        self.say("%s gets %d%s" % (nick, points, ", %d in a row!" % run if run > 2 else ""))

    async def game(self, rounds=ROUNDS):
        won = 0
        for _ in range(rounds):
            if await self.ask():
                won += 1
            await asyncio.sleep(0.05)
        await self.out.join()
        return won

    async def run(self):
        self.scores.load()
        await self.connect()
        tasks = [asyncio.create_task(self.pump()), asyncio.create_task(self.listen())]
        try:
            return await self.game()
        finally:
            for t in tasks:
                t.cancel()
            await self.quit()

    async def quit(self):
        await self.raw("QUIT :bye")
        self.writer.close()
        await self.writer.wait_closed()


def main(argv):
    logging.basicConfig(level=logging.WARNING)
    return asyncio.run(start(argv[0], int(argv[1])))


async def start(host, port):
    return await Trivia(host, port).run()


if __name__ == "__main__":
    print(main(sys.argv[1:]))
