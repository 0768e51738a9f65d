"""hook-relay: takes webhooks, checks their signature, forwards them to the subscribers.

Configuration is a JSON file: {"secret": ..., "targets": [{"url": ..., "events": [...], "fields": [...]}]}
With --replay FILE, hooks come from a spool file instead of the network.
"""
import argparse
import asyncio
import json
import os

from journal import Journal, read_spool
from relay import Relay, Target
from server import HookServer


def load_config(path):
    with open(path) as f:
        config = json.load(f)
    base = os.environ.get("TARGET_BASE", "")
    return config["secret"], [Target(base + t["url"], set(t["events"]), t.get("fields")) for t in config["targets"]]


async def listen(relay, secret, args, ready):
    server = HookServer(relay, secret, port=args.port)
    await server.start()
    if ready:
        ready(server.port)
    try:
        await server.wait_for(args.count)
        await relay.drain()
    finally:
        await server.stop()


async def replay(relay, path):
    for event in read_spool(path):
        await relay.accept(event)
    await relay.drain()


async def serve(args, ready=None):
    secret, targets = load_config(args.config)
    journal = Journal(args.journal)
    relay = Relay(targets, journal, workers=args.workers)
    relay.start()
    try:
        if args.replay:
            await replay(relay, args.replay)
        else:
            await listen(relay, secret, args, ready)
    finally:
        await relay.stop()
        journal.close()
    return relay.sent, relay.failed


def main(argv=None, ready=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("config")
    parser.add_argument("--journal", default="journal.jsonl")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--workers", type=int, default=5)
    parser.add_argument("--replay")
    args = parser.parse_args(argv)
    return asyncio.run(serve(args, ready))


if __name__ == "__main__":
    print("%d sent, %d failed" % main())
