import json
import os
import sys
import time
from multiprocessing import Pool

import cards
import odds

CACHE = "odds.json"


def load_cache():
    try:
        with open(CACHE) as f:
            return json.load(f)
    except FileNotFoundError:
        return {}


def save_cache(cache):
    with open(CACHE + "~", "w") as f:
        json.dump(cache, f)
    os.replace(CACHE + "~", CACHE)


def job(task):
    hand, players, rounds, seed = task
    return odds.simulate(cards.parse_cards(hand), players, rounds, seed)


def percent(x):
    return "%5.1f %%" % (100 * x)


def table(hands, players, rounds):
    cache = load_cache()
    todo = [(h, players, rounds, k) for k, h in enumerate(hands) if "%s/%d" % (h, players) not in cache]
    if todo:
        with Pool(2) as pool:
            for task, share in zip(todo, pool.map(job, todo)):
                cache["%s/%d" % (task[0], players)] = share
        save_cache(cache)
    return {h: cache["%s/%d" % (h, players)] for h in hands}


def show(shares, out):
    for hand, share in sorted(shares.items(), key=lambda kv: -kv[1]):
        out.write("%s %s %s\n" % (hand, percent(share), "#" * int(share * 40)))


def countdown(seconds, out):
    while seconds > 0:
        out.write("%.1f\r" % seconds)
        out.flush()
        time.sleep(min(seconds, 0.02))
        seconds -= 0.02


def quiz(rng_seed, out):
    import random
    rng = random.Random(rng_seed)
    deck = cards.shuffled(rng)
    hole, flop = deck[:2], deck[2:5]
    out.write("%s on %s: %s\n" % (" ".join(hole), " ".join(flop), cards.describe(cards.best_of(hole + flop))))
    countdown(0.06, out)
    found = odds.outs(hole, flop)
    out.write("%d outs\n" % len(found))
    return len(found)


def main(argv):
    hands, rounds = argv[0].split(","), int(argv[1])
    with open("odds.txt", "w") as out:
        show(table(hands, 3, rounds), out)
        total = sum(quiz(k, out) for k in range(5))
        for kind, count in sorted(odds.frequencies(12000, 7).items()):
            out.write("%-15s %d\n" % (cards.NAMES[kind], count))
        mode = max(odds.sum_odds(8).items(), key=lambda kv: kv[1])
        out.write("8 dice: %d at %s\n" % mode)
        out.write("keep %s of 1 3 3 5 6\n" % (odds.best_keep((1, 3, 3, 5, 6)),))
        out.write("ruin %s\n" % percent(odds.ruin(20, 50, 0.49)))
    return total


if __name__ == "__main__":
    main(sys.argv[1:] or ["AsAh,KdQd,7c2h", "200"])
