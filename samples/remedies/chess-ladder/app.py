"""The ladder of a chess club: ratings from results, pairings, forecasts, openings, pages of other clubs."""

import heapq
import itertools
import json
import math
import random
import urllib.request

FEDERATION = "http://127.0.0.1:8731/"
OPENINGS = {
    "e4 e5 Nf3 Nc6 Bb5": "Ruy Lopez", "e4 e5 Nf3 Nc6 Bc4": "Italian Game", "e4 c5": "Sicilian Defence", "e4 c5 Nf3 d6 d4": "Sicilian, Open", "e4 e6": "French Defence",
    "e4 c6": "Caro-Kann", "d4 d5 c4": "Queen's Gambit", "d4 d5 c4 dxc4": "Queen's Gambit Accepted", "d4 Nf6 c4 g6": "King's Indian", "d4 Nf6 c4 e6 Nc3 Bb4": "Nimzo-Indian",
    "c4": "English Opening", "Nf3": "Reti Opening", "e4 d5": "Scandinavian", "e4 e5 f4": "King's Gambit", "d4 f5": "Dutch Defence",
}
MOVES = "e4 e5 Nf3 Nc6 Bb5 a6 d4 d5 c4 c5 Nf6 g6 Nc3 Bb4 e6 O-O O-O-O Be7 Re1 dxc4 exd5 Qd3 h3 Bg5 Rc1 b5 Qxd5+ f4 Kh1".split()


def make_games(players, count, seed=1):
    rng = random.Random(seed)
    strength = [rng.gauss(1600, 250) for _ in range(players)]
    games = []
    for day in range(count):
        white, black = rng.sample(range(players), 2)
        chance = 1 / (1 + 10 ** ((strength[black] - strength[white] - 30) / 400))
        draw = 0.25
        luck = rng.random()
        score = 1.0 if luck < chance - draw / 2 else 0.5 if luck < chance + draw / 2 else 0.0
        games.append((day // 8, white, black, score))
    return games


def make_book(count, seed=2):
    rng = random.Random(seed)
    texts = []
    for number in range(count):
        moves = rng.choice(list(OPENINGS)).split() + rng.choices(MOVES, k=rng.randint(20, 90))
        body = " ".join(f"{i // 2 + 1}. {move}" if i % 2 == 0 else f"{move} {{ {rng.randint(5, 99)}s }}" if rng.random() < 0.2 else move for i, move in enumerate(moves))
        texts.append(f'[White "Player {rng.randint(1, 40)}"]\n[Black "Player {rng.randint(1, 40)}"]\n[Result "1-0"]\n\n{body} 1-0\n')
    return "\n".join(texts)


def elo(games, players, k=20):
    """Each result moves both ratings; the next one starts from there."""
    ratings = [1500.0] * players
    for _, white, black, score in games:
        expected = 1 / (1 + 10 ** ((ratings[black] - ratings[white]) / 400))
        change = k * (score - expected)
        ratings[white] += change
        ratings[black] -= change
    return ratings


def performance(games, player, ratings):
    """The rating at which a player's results would be what was to be expected."""
    low, high = 0.0, 3500.0
    mine = [(ratings[b if w == player else w], s if w == player else 1 - s) for _, w, b, s in games if player in (w, b)]
    won = sum(score for _, score in mine)
    while high - low > 0.5:
        middle = (low + high) / 2
        if sum(1 / (1 + 10 ** ((other - middle) / 400)) for other, _ in mine) < won:
            low = middle
        else:
            high = middle
    return round(low)


def performances(games, players, ratings):
    table = []
    for player in range(players):
        table.append(performance(games, player, ratings))
    return table


def strengths(games, players, rounds=60):
    """Bradley and Terry: all results at once, again and again until nothing moves."""
    value = [1.0] * players
    wins = [0.5] * players
    pairs = {}
    for _, white, black, score in games:
        wins[white] += score
        wins[black] += 1 - score
        key = min(white, black), max(white, black)
        pairs[key] = pairs.get(key, 0) + 1
    for _ in range(rounds):
        below = [1.0 / (v + 1) for v in value]
        for (a, b), n in pairs.items():
            share = n / (value[a] + value[b])
            below[a] += share
            below[b] += share
        value = [w / b for w, b in zip(wins, below)]
    return value


def parse_book(text):
    games, tags, lines = [], {}, []
    for line in text.split("\n"):
        if line.startswith("["):
            name, _, value = line[1:-1].partition(" ")
            tags[name] = value.strip('"')
        elif line.strip():
            lines.append(line)
        elif lines:
            games.append((tags, moves_of(" ".join(lines))))
            tags, lines = {}, []
    if lines:
        games.append((tags, moves_of(" ".join(lines))))
    return games


def moves_of(text):
    moves, depth = [], 0
    for word in text.split():
        if word == "{":
            depth += 1
        elif word == "}":
            depth -= 1
        elif not depth and not word.endswith(".") and word not in ("1-0", "0-1", "1/2-1/2", "*"):
            moves.append(word)
    return moves


def opening(moves):
    for length in range(min(6, len(moves)), 0, -1):
        name = OPENINGS.get(" ".join(moves[:length]))
        if name:
            return name
    return "irregular"


def name_openings(games):
    counts = {}
    for _, moves in games:
        name = opening(moves)
        counts[name] = counts.get(name, 0) + 1
    return counts


def opening_tree(games, depth=8):
    root = {}
    for _, moves in games:
        node = root
        for move in moves[:depth]:
            entry = node.setdefault(move, [0, {}])
            entry[0] += 1
            node = entry[1]
    return root


def pair_round(standings, played):
    """Swiss: the best with the next best whom they have not met."""
    free, pairs = list(standings), []
    while len(free) > 1:
        first = free.pop(0)
        for i, other in enumerate(free):
            if (first, other) not in played:
                break
        else:
            i = 0
        pairs.append((first, free.pop(i)))
    return pairs


def season(ratings, rounds, rng):
    points = [0.0] * len(ratings)
    played = set()
    for _ in range(rounds):
        order = sorted(range(len(ratings)), key=lambda p: (-points[p], -ratings[p]))
        for a, b in pair_round(order, played):
            played |= {(a, b), (b, a)}
            luck = rng.random()
            chance = 1 / (1 + 10 ** ((ratings[b] - ratings[a]) / 400))
            points[a] += 1.0 if luck < chance else 0.0
            points[b] += 0.0 if luck < chance else 1.0
    return max(range(len(ratings)), key=points.__getitem__)


def forecast(ratings, seasons=300, rounds=7):
    """How often each would win the season."""
    wins = [0] * len(ratings)
    for number in range(seasons):
        wins[season(ratings, rounds, random.Random(number))] += 1
    return wins


def head_to_head(games, players):
    table = [[0.0] * players for _ in range(players)]
    for _, white, black, score in games:
        table[white][black] += score
        table[black][white] += 1 - score
    return table


def members(numbers):
    found = []
    for number in numbers:
        with urllib.request.urlopen(f"{FEDERATION}users/{number}", timeout=10) as answer:
            found.append(json.load(answer)["name"])
    return found


def bulletin():
    """Pages, until there is no next one."""
    items, page = [], 5
    while page is not None:
        with urllib.request.urlopen(f"{FEDERATION}pages/{page}", timeout=10) as answer:
            body = json.load(answer)
        items.extend(body["items"])
        page = body["next"]
    return items


def best_boards(ratings, colours, boards=8):
    """Who plays on which board: the highest first, white and black in turn as far as it goes."""
    heaps = {colour: [(-rating, player) for player, rating in enumerate(ratings) if colours[player] == colour] for colour in "wb"}
    for heap in heaps.values():
        heapq.heapify(heap)
    team = []
    for colour, _ in zip(itertools.cycle("wb"), range(boards)):
        heap = heaps[colour] or heaps["b" if colour == "w" else "w"]
        team.append(heapq.heappop(heap)[1])
    return team


def upsets(games, ratings, least=200):
    found = []
    for day, white, black, score in games:
        if score != 0.5:
            winner, loser = (white, black) if score else (black, white)
            if ratings[loser] - ratings[winner] >= least:
                found.append((day, winner, loser))
    return found


def main():
    games = make_games(40, 1600)
    ratings = elo(games, 40)
    print(round(max(ratings)), max(performances(games, 40, ratings)), round(max(strengths(games, 40)), 3))
    book = parse_book(make_book(250))
    print(name_openings(book)["Caro-Kann"], len(opening_tree(book)), forecast(ratings)[:4])
    print(head_to_head(games, 40)[1][2], members(range(24))[3], len(bulletin()), best_boards(ratings, "wbbw" * 10), len(upsets(games, ratings)))
    print(math.fsum(ratings))


if __name__ == "__main__":
    main()
