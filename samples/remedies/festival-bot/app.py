"""A chat bot for a music festival: line-up, reminders, gates, tickets, and who should meet whom in front of which stage."""

import asyncio
import hashlib
import hmac
import json
import math
import random
import re
import sys
from collections import deque
from dataclasses import dataclass

HTTP = ("127.0.0.1", 8731)
GATES = ("127.0.0.1", 8732)
COMMAND = re.compile(r"^/(?P<name>[a-z]+)(?:@\w+)?(?:\s+(?P<rest>.+))?$", re.I)


@dataclass(frozen=True)
class Show:
    band: str
    stage: int
    start: int
    end: int


class RateLimiter:
    """So many messages in a window, for each chat."""

    def __init__(self, most=5, window=10.0):
        self.most, self.window, self.sent = most, window, {}

    def allowed(self, chat, now):
        times = self.sent.setdefault(chat, deque())
        while times and times[0] <= now - self.window:
            times.popleft()
        if len(times) >= self.most:
            return False
        times.append(now)
        return True


async def fetch(path, body=None):
    reader, writer = await asyncio.open_connection(*HTTP)
    data = json.dumps(body).encode() if body is not None else b""
    method = "POST" if data else "GET"
    writer.write(f"{method} /{path} HTTP/1.1\r\nHost: festival\r\nConnection: close\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
    await writer.drain()
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return json.loads(answer.partition(b"\r\n\r\n")[2])


async def line_up(bands):
    shown = []
    for band in bands:
        facts = await fetch(f"bands/{band}")
        shown.append(f"{facts['name'].title()} ({', '.join(facts['tags'][:2])})")
    return shown


async def announce(chats, text):
    delivered = {}
    for chat in chats:
        answer = await fetch(f"chats/{chat}", {"text": text})
        delivered[chat] = answer["id"]
    return delivered


async def updates():
    """The server gives what is new after the last that was seen."""
    seen, offset = [], 1
    while offset is not None:
        batch = await fetch(f"pages/{offset}")
        seen.extend(batch["items"])
        offset = batch["next"]
    return seen


async def gate(number):
    reader, writer = await asyncio.open_connection(*GATES)
    writer.write(f"QUEUE gate{number}\n".encode())
    line = await reader.readline()
    writer.close()
    return int(line.split()[-1])


async def queues(numbers):
    return {number: await gate(number) for number in numbers}


async def remind(shows, send, speed=0.002):
    """Waits for each show's hour in turn."""
    now = 0
    for show in sorted(shows, key=lambda s: s.start):
        await asyncio.sleep((show.start - now) * speed)
        now = show.start
        send(f"{show.band} starts on stage {show.stage}")
    return now


async def posters(codes):
    """Draws each code with a program of its own."""
    drawn = []
    for code in codes:
        process = await asyncio.create_subprocess_exec(sys.executable, "-I", "-c", "import sys; print(''.join('#' if ord(c) % 2 else '.' for c in sys.argv[1]))", code, stdout=asyncio.subprocess.PIPE)
        out, _ = await process.communicate()
        drawn.append(out.decode().strip())
    return drawn


def clashes(shows):
    found = []
    for i in range(len(shows)):
        for j in range(i + 1, len(shows)):
            a, b = shows[i], shows[j]
            if a.stage == b.stage and a.start < b.end and b.start < a.end:
                found.append((i, j))
    return found


def companions(tastes, most=3):
    """For each visitor those with the most similar taste."""
    near = []
    for i, mine in enumerate(tastes):
        scores = []
        for j, theirs in enumerate(tastes):
            if i != j:
                dot = sum(a * b for a, b in zip(mine, theirs))
                scores.append((dot / math.sqrt(sum(a * a for a in mine) * sum(b * b for b in theirs)), j))
        scores.sort(reverse=True)
        near.append([j for _, j in scores[:most]])
    return near


def dispatch(messages, limiter):
    """Conversations: what a message means depends on what the chat said before."""
    state, answers = {}, []
    for now, chat, text in messages:
        if not limiter.allowed(chat, now):
            continue
        match = COMMAND.match(text)
        if match:
            state[chat] = match["name"].lower()
            answers.append((chat, f"{state[chat]}?" if not match["rest"] else f"{state[chat]}: {match['rest']}"))
        elif chat in state:
            answers.append((chat, f"{state.pop(chat)}: {text}"))
    return answers


def valid_tickets(tickets, key):
    good = []
    for code, signature in tickets:
        if hmac.compare_digest(hmac.new(key, code.encode(), hashlib.sha256).hexdigest()[:16], signature):
            good.append(code)
    return good


def raffle(visitors, prizes, seed):
    rng, pot, winners = random.Random(seed), list(visitors), []
    while pot and len(winners) < prizes:
        winners.append(pot.pop(rng.randrange(len(pot))))
    return winners


def crowd(arrivals, leave=0.02):
    inside, levels = 0.0, []
    for count in arrivals:
        inside = inside * (1 - leave) + count
        levels.append(round(inside))
    return levels


def night_plans(shows, wishes):
    """The best set of shows for each visitor that one can see without leaving early."""
    ordered = sorted(shows, key=lambda s: s.end)
    plans = []
    for wish in wishes:
        best = [(0, ())] * (len(ordered) + 1)
        for i, show in enumerate(ordered, 1):
            before = 0
            for k in range(i - 1, 0, -1):
                if ordered[k - 1].end + 5 <= show.start:
                    before = k
                    break
            worth = best[before][0] + wish.get(show.band, 0)
            best[i] = max(best[i - 1], (worth, best[before][1] + (show.band,))) if worth else best[i - 1]
        plans.append(best[-1][1])
    return plans


def make_shows(count, seed=17):
    rng = random.Random(seed)
    return [Show(f"band{i}", rng.randrange(1, 6), start := rng.randrange(0, 700, 5), start + rng.choice([40, 50, 60, 75])) for i in range(count)]


async def run():
    print(await line_up(range(1, 13)), await announce(range(100, 130), "Doors open"), len(await updates()))
    print(await queues(range(1, 9)), await remind(make_shows(40)[:6], print, 0.0002), await posters(["A1B2", "C3D4", "E5F6", "G7H8"]))


def main():
    asyncio.run(run())
    rng = random.Random(2)
    shows = make_shows(70)
    print(len(clashes(shows)), companions([[rng.randrange(6) for _ in range(30)] for _ in range(220)])[0])
    messages = [(i * 0.4, rng.randrange(40), rng.choice(["/when Foo", "/where", "stage 2", "/help", "thanks"])) for i in range(2_000)]
    print(len(dispatch(messages, RateLimiter())), raffle(range(3_000), 25, 4)[0], crowd([rng.randrange(90) for _ in range(600)])[-1])
    tickets = [(f"T{i:06}", hmac.new(b"k", f"T{i:06}".encode(), hashlib.sha256).hexdigest()[:16]) for i in range(4_000)]
    print(len(valid_tickets(tickets, b"k")), night_plans(shows, [{s.band: rng.randrange(5) for s in shows} for _ in range(300)])[0])


if __name__ == "__main__":
    main()
