import json

import ballots
import counting
from tallyroom import PollingPlace, Register, collect


def load_places(path):
    with open(path) as f:
        doc = json.load(f)
    return doc["seats"], [PollingPlace(p["name"], p["host"], p["port"], p["secret"].encode()) for p in doc["places"]]


def scrutiny(texts, register):
    names = None
    for place, text in sorted(texts.items()):
        names, formal, informal = ballots.parse_bundle(text)
        register.store(place, formal, informal)
    return names


def sheet(count):
    width = max(map(len, count.candidates))
    lines = []
    for stage in count.stages:
        lines.append(f"Stage {stage.number}: {stage.event}")
        for name, votes in sorted(stage.tally.items(), key=lambda item: -item[1]):
            lines.append(f"  {name:<{width}} {votes:10.2f}")
    return "\n".join(lines) + "\n"


def hold(config, database, out):
    seats, places = load_places(config)
    register = Register(database)
    names = scrutiny(collect(places), register)
    papers = ballots.pack(register.rankings())
    count = counting.StvCount(names, papers, seats)
    winners = count.run()
    with open(out, "w") as f:
        f.write(sheet(count))
        f.write(f"turnout {register.turnout()}\n")
    favourite = counting.condorcet(counting.pairwise(papers, names), names)
    lost = sum(p.copies for p in ballots.exhausted(papers, set(winners)))
    return winners, favourite, lost, ballots.first_preferences(papers)
