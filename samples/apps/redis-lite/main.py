import argparse
import asyncio
import csv

from client import Client, Leaderboard
from server import Server


def elo(results, k=24):
    ratings = {}
    for left, right, outcome in results:
        a, b = ratings.get(left, 1500.0), ratings.get(right, 1500.0)
        expected = 1 / (1 + 10 ** ((b - a) / 400))
        change = k * (outcome - expected)
        ratings[left], ratings[right] = a + change, b - change
    return ratings


def read_games(path):
    with open(path, newline="") as handle:
        return [(row["left"], row["right"], float(row["result"])) for row in csv.DictReader(handle)]


def upload(port, path, block=500):
    client = Client(port)
    board = Leaderboard(client, "elo")
    rows = sorted(elo(read_games(path)).items())
    added = sum(board.record(rows[i:i + block]) for i in range(0, len(rows), block))
    top = board.top(5)
    board.wait_turn()
    client.close()
    return added, top


def dump(port, pattern):
    client = Client(port)
    total = sum(len(value or b"") for _, value in client.scan(pattern))
    client.close()
    return total


async def serve(path, port, ready):
    await Server(path).serve(port, ready)


def main(argv=None, ready=print):
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=6399)
    sub = parser.add_subparsers(dest="command", required=True)
    sub.add_parser("serve").add_argument("--log", default="appendonly.log")
    sub.add_parser("upload").add_argument("file")
    sub.add_parser("dump").add_argument("pattern")
    args = parser.parse_args(argv)
    if args.command == "serve":
        return asyncio.run(serve(args.log, args.port, ready))
    if args.command == "upload":
        return upload(args.port, args.file)
    return dump(args.port, args.pattern)


if __name__ == "__main__":
    main()
