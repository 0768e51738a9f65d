import asyncio
import contextlib
import sys

import board
import maker
from league import Closed, League


def answer_to(text):
    grid = board.parse(text)
    if board.conflicts(grid):
        return None
    found = board.solutions(grid)
    return board.dump(found[0]) if len(found) == 1 else None


async def play(league, matches, diary):
    points = 0
    while matches:
        event = await league.next_event()
        if event["type"] != "match":
            continue
        solution = answer_to(event["puzzle"])
        got = await league.submit(event["match"], solution)
        points += got
        note(diary, event, solution, got)
        matches -= 1
    return points


def note(diary, event, solution, points):
    with open(diary, "a") as f:
        f.write(f"match {event['match']}: {points} points\n")
        f.write((board.pretty(board.parse(solution)) if solution else "no solution") + "\n\n")


async def contribute(league, seeds, clues):
    taken = 0
    for seed in seeds:
        puzzle, rating = maker.make(seed, clues)
        taken += await league.offer(board.dump(puzzle), rating)
    return taken


async def join(host, port, tries=5):
    for attempt in range(tries):
        try:
            return await League.connect(host, port)
        except OSError:
            await asyncio.sleep(0.05 * 2 ** attempt)
    raise Closed()


async def session(host, port, name, matches=10, seeds=range(3), diary="diary.txt"):
    league = await join(host, port)
    rating = await league.hello(name, "guest")
    pulse = asyncio.create_task(league.heartbeat())
    try:
        points = await play(league, matches, diary)
        taken = await contribute(league, seeds, 30)
    finally:
        pulse.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await pulse
        await league.close()
    return rating, points, taken


if __name__ == "__main__":
    print(asyncio.run(session(sys.argv[1], int(sys.argv[2]), sys.argv[3])))
