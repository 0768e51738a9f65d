"""Ski race timing: start lists, split times, the live board, the cup."""
import random
import socket
import time

BOARD = ("127.0.0.1", 8732)
POINTS = [100, 80, 60, 50, 45, 40, 36, 32, 29, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]


def make_splits(racers, gates, seed=1):
    rng = random.Random(seed)
    out = []
    for bib in range(1, racers + 1):
        t, pace = 0.0, rng.gauss(1.9, 0.06)
        for gate in range(1, gates + 1):
            t += rng.gauss(pace, 0.08)
            out.append("%d;%d;%d:%06.3f" % (bib, gate, t // 60, t % 60))
    return out


def read_splits(lines):
    times = {}
    for line in lines:
        bib, gate, clock = line.split(";")
        minutes, seconds = clock.split(":")
        times.setdefault(int(bib), {})[int(gate)] = int(minutes) * 60 + float(seconds)
    return times


def rank_at_gate(times, gate):
    ranks = {}
    for bib in times:
        better = 0
        for other in times:
            if times[other][gate] < times[bib][gate]:
                better += 1
        ranks[bib] = better + 1
    return ranks


def ranks_everywhere(times, gates):
    return [rank_at_gate(times, gate) for gate in gates]


def photo_finishes(finish, within=0.01):
    bibs = sorted(finish)
    close = []
    for i in range(len(bibs)):
        for j in range(i + 1, len(bibs)):
            if abs(finish[bibs[i]] - finish[bibs[j]]) <= within:
                close.append((bibs[i], bibs[j]))
    return close


def season(strengths, races, seed):
    """One season played with luck; who wins the cup."""
    rng = random.Random(seed)
    total = [0] * len(strengths)
    for _ in range(races):
        runs = [(rng.gauss(s, 1.1) + rng.gauss(s, 1.1), i) for i, s in enumerate(strengths) if rng.random() > 0.12]
        for place, (_, i) in enumerate(sorted(runs)[:30]):
            total[i] += POINTS[place]
    return max(range(len(total)), key=total.__getitem__)


def chances(strengths, races, seasons):
    wins = [0] * len(strengths)
    for seed in range(seasons):
        wins[season(strengths, races, seed)] += 1
    return [w / seasons for w in wins]


def ask(key):
    with socket.create_connection(BOARD, timeout=5) as s:
        s.sendall(b"GET %s\n" % key.encode())
        return s.makefile().readline().split()[-1]


def live_board(bibs):
    board = {}
    for bib in bibs:
        board[bib] = int(ask("bib%d" % bib))
    return board


def stations_up(names):
    up = []
    for name in names:
        try:
            ask(name)
        except OSError:
            continue
        up.append(name)
    return up


def countdown(beeps, pause=0.02):
    played = []
    while beeps > 0:
        played.append(880 if beeps > 1 else 1760)
        time.sleep(pause)
        beeps -= 1
    return played


def start_order(seeded, rest, seed):
    """The best fifteen are drawn in two groups, then everybody by points, and every bib goes once."""
    rng = random.Random(seed)
    order, groups = [], [seeded[:7], seeded[7:15]]
    for group in groups:
        group = list(group)
        while group:
            order.append(group.pop(rng.randrange(len(group))))
    return order + rest


def race_points(finish, factor=730):
    best = min(finish.values())
    return {bib: round((t / best - 1) * factor, 2) for bib, t in finish.items()}


def speed_curve(speeds, window):
    half = window // 2
    smooth = []
    for i in range(len(speeds)):
        part = speeds[max(0, i - half):i + half + 1]
        smooth.append(sum(part) / len(part))
    return smooth


def resample(track, step):
    """Positions at even times, from uneven GPS fixes."""
    out, i, t = [], 0, track[0][0]
    while t <= track[-1][0]:
        while track[i + 1][0] < t:
            i += 1
        (t0, x0, y0), (t1, x1, y1) = track[i], track[i + 1]
        f = (t - t0) / (t1 - t0)
        out.append((x0 + f * (x1 - x0), y0 + f * (y1 - y0)))
        t += step
    return out


def resample_all(tracks, step=0.1):
    lines = []
    for track in tracks:
        lines.append(resample(track, step))
    return lines


def make_tracks(racers, fixes, seed=2):
    rng = random.Random(seed)
    tracks = []
    for _ in range(racers):
        t, x, y, track = 0.0, 0.0, 0.0, []
        for _ in range(fixes):
            track.append((t, x, y))
            t, x, y = t + rng.uniform(0.15, 0.3), x + rng.uniform(-3, 3), y + rng.uniform(1, 5)
        tracks.append(track)
    return tracks


def cup(races):
    standing = {}
    leaders = []
    for result in races:
        for place, name in enumerate(result[:30]):
            standing[name] = standing.get(name, 0) + POINTS[place]
        leaders.append(max(standing, key=standing.get))
    return leaders


def main():
    times = read_splits(make_splits(110, 48))
    finish = {bib: gates[48] for bib, gates in times.items()}
    print(rank_at_gate(times, 48)[1], len(ranks_everywhere(times, range(1, 49))), photo_finishes(finish)[:3])
    rng = random.Random(4)
    strengths = [rng.uniform(57, 61) for _ in range(70)]
    print(max(chances(strengths, 11, 2_000)))
    print(live_board(range(1, 31)), stations_up(["start", "split1", "split2", "finish"]))
    print(countdown(5), start_order(list(range(15)), list(range(15, 60)), 3)[:6])
    print(race_points(finish)[1])
    print(speed_curve([rng.gauss(80, 9) for _ in range(4000)], 61)[:2])
    print(len(resample_all(make_tracks(110, 420))))
    print(cup([rng.sample(range(70), 50) for _ in range(11)]))


if __name__ == "__main__":
    main()
