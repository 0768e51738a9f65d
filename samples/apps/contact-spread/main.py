import configparser
import os
import random
import sys

from spread import network, output
from spread.feed import Office, heartbeat, retrying
from spread.model import Outbreak, Town, Virus


def read_config(path):
    cfg = configparser.ConfigParser()
    cfg.read(path)
    return cfg


def vaccinate(town, count, order):
    given = 0
    for number in order:
        if given == count:
            break
        person = town.people[number]
        if person.vulnerable:
            person.immune = True
            given += 1
    return given


def describe_graph(graph):
    sizes = network.components(graph)
    return {"components": len(sizes), "largest": sizes[0],
            "distance": round(network.mean_distance(graph), 3),
            "clustering": round(network.mean_clustering(graph), 4)}


def one_day(outbreak, office, name, order, row):
    if row["day"] % 4 == 0:
        vaccinate(outbreak.town, office.doses(row["day"]), order)
    retrying(lambda: office.notify(name, row))


def follow(outbreak, office, name, limit, book):
    order = network.top_by_core(outbreak.town.contacts, len(outbreak.town.people))
    for row in outbreak.days(limit):
        book.add(row)
        one_day(outbreak, office, name, order, row)
        if row["day"] % 7 == 0:
            book.commit()
    return outbreak.history


def run_scenario(name, section, office):
    rng = random.Random(section.getint("seed"))
    town = Town.build(section.getint("size"), rng)
    town.seed_infection(rng, section.getint("cases", 5))
    print(name, describe_graph(town.contacts))
    virus = Virus.from_dict(office.parameters(name))
    book = output.DayBook(name + ".csv")
    try:
        history = follow(Outbreak(town, virus, rng), office, name, section.getint("days"), book)
    finally:
        book.close()
    print(output.chart(history))
    print(name, "peak", output.peak(history), "worst", output.worst_days(book.path),
          output.checksum(book.path))
    return history


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    cfg = read_config(argv[0])
    port = int(os.environ["OFFICE_PORT"])
    with Office("127.0.0.1", port) as office, heartbeat(office) as beat:
        for name in cfg.sections():
            run_scenario(name, cfg[name], office)
        print("beats", beat.beats)
    return 0


if __name__ == "__main__":
    sys.exit(main())
