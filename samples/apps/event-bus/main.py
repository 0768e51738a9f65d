import argparse
import asyncio
import os

from analysis import SlidingStats, dominant_frequency, histogram, nearest_pairs, read_journal, series_by_sensor
from bus import EventBus
from sinks import Archive, Journal, Notifier, Webhook
from sources import follow_station, heartbeat, replay


def watch(bus, stats, threshold):
    async def check(event):
        score = stats.score(event.data["sensor"], event.data["value"])
        if score > threshold:
            await bus.publish("alarm", score=round(score, 2), **event.data)
    return check


async def collect(args):
    bus = EventBus()
    journal, archive, hook = Journal(args.journal), Archive(args.archive), Webhook(os.environ["HOOK_URL"])
    notifier = Notifier(["sort", "-r"])
    bus.on("reading.*", journal)
    bus.on("reading.*", archive)
    bus.on("reading.*", watch(bus, SlidingStats(), args.threshold))
    bus.on("alarm", hook)
    bus.on("alarm", notifier)
    bus.on("system.*", hook)
    async with bus:
        beat = asyncio.create_task(heartbeat(bus, 0.2))
        stations = os.environ["STATIONS"].split(",")
        counts = await asyncio.gather(*(follow_station(bus, s, args.limit) for s in stations))
        beat.cancel()
    journal.close()
    archive.close()
    return {"readings": sum(counts), "delivered": hook.delivered, "alarms": len(notifier.codes)}


async def play(args):
    bus = EventBus()
    archive = Archive(args.archive)
    bus.on("reading.*", archive)
    async with bus:
        rows = [row for row in read_journal(args.journal)][:args.limit]
        await replay(bus, rows, args.speed)
    means = archive.means()
    archive.close()
    return means


def report(args):
    series = series_by_sensor(args.journal)
    for name, values in sorted(series.items()):
        print(f"{name:<12}{dominant_frequency(values):>5}  {histogram(values)}")
    for distance, left, right in nearest_pairs(series):
        print(f"{left} ~ {right}: {distance:.1f}")
    return len(series)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["collect", "replay", "report"])
    parser.add_argument("--journal", default="journal.jsonl")
    parser.add_argument("--archive", default="archive.db")
    parser.add_argument("--limit", type=int, default=700)
    parser.add_argument("--threshold", type=float, default=3.5)
    parser.add_argument("--speed", type=float, default=20.0)
    args = parser.parse_args(argv)
    if args.command == "report":
        return report(args)
    return asyncio.run(collect(args) if args.command == "collect" else play(args))


if __name__ == "__main__":
    print(main())
