import argparse
import asyncio
import os
import sys
from itertools import islice

import cells
import frames
from wall import Wall, blink, external_digest, gather_patterns, pump

ROWS, COLS = 120, 160


def build_parser():
    p = argparse.ArgumentParser()
    p.add_argument("command", choices=["show", "study", "duel"])
    p.add_argument("names", nargs="*", default=["acorn", "rpent", "lidka"])
    p.add_argument("--generations", type=int, default=60)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--album", default="album")
    return p


async def produce(queue, boards, count):
    for board in islice(boards, count):
        await queue.put(frames.pack(board))
    await queue.put(None)


async def show(wall, args):
    album = frames.Album(args.album)
    queue = asyncio.Queue(maxsize=4)
    start = cells.soup(ROWS, COLS, args.seed)
    boards = cells.array(start, ROWS, COLS)
    album.add(next(boards))
    producer = asyncio.create_task(produce(queue, boards, args.generations))
    sent = await pump(wall, queue)
    await producer
    album.add(next(boards))
    album.seal()
    return sent


def final_cells(start, generations):
    return next(islice(cells.sparse(start), generations, None))


async def study_one(wall, name, start, generations):
    end = final_cells(start, generations)
    text = frames.render(end, 60, 80)
    await wall.send(text.encode())
    digest = await external_digest(text.encode())
    return name, len(end), digest[:8]


async def study(wall, args):
    found = await gather_patterns(wall, args.names)
    results = []
    for name, text in sorted(found.items()):
        start = cells.from_rle(text)
        results.append(await study_one(wall, name, start, args.generations))
        print(name, cells.to_rle(start)[:60], "period", cells.period(cells.sparse(start), 40))
    return results


async def duel(wall, args):
    red = cells.torus(cells.soup(48, 64, args.seed), 48, 64)
    blue = cells.torus(cells.soup(48, 64, args.seed + 1), 48, 64)
    score = [0, 0]
    for a, b in islice(zip(red, blue), args.generations):
        score[len(a) < len(b)] += 1
        await wall.send(frames.render(a ^ b, 48, 64).encode())
    await blink(wall, 3)
    return score


async def amain(args):
    host, _, port = os.environ.get("WALL_ADDRESS", "127.0.0.1:7890").partition(":")
    action = {"show": show, "study": study, "duel": duel}[args.command]
    async with Wall(host, int(port)) as wall:
        return await action(wall, args)


def main(argv=None):
    args = build_parser().parse_args(argv)
    print(args.command, asyncio.run(amain(args)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
