"""Maze quest. `python game.py` lets the computer play; WATCH=1 shows it."""
import json
import os
import socket
import time

from brains import Ghost, Hero
from maze import Maze

LEVELS = 3
TICK = 0.02
MAX_STEPS = 120
SCORE_HOST = ("127.0.0.1", int(os.environ.get("SCORE_PORT", 7777)))


def render(maze, hero, ghosts):
    rows = [row[:] for row in maze.cells]
    for g in ghosts:
        rows[g.pos[1]][g.pos[0]] = "G" if g.clever else "g"
    rows[hero.pos[1]][hero.pos[0]] = "@"
    return "\n".join("".join(r) for r in rows)


def draw(maze, hero, ghosts, out):
    out.write("\x1b[H" + render(maze, hero, ghosts) + "\ngold %d\n" % hero.gold)
    out.flush()


def wait_frame(started):
    left = TICK - (time.perf_counter() - started)
    if left > 0:
        time.sleep(left)


def step(maze, hero, ghosts):
    hero.pos = hero.decide(maze, ghosts)
    hero.steps += 1
    if maze.take(hero.pos):
        hero.gold += 1
    for g in ghosts:
        g.move(maze, hero.pos, maze.rng)
    return all(g.pos != hero.pos for g in ghosts)


def place_ghosts(maze, level):
    ends = maze.dead_ends()
    maze.rng.shuffle(ends)
    return [Ghost(ends[i], i < level) for i in range(level + 1)]


def play_level(level, out=None):
    maze = Maze(seed=level * 77)
    hero, ghosts = Hero(), place_ghosts(maze, level)
    alive = True
    while alive and maze.golds and hero.steps < MAX_STEPS:
        t = time.perf_counter()
        alive = step(maze, hero, ghosts)
        if out:
            draw(maze, hero, ghosts, out)
            wait_frame(t)
    return hero, alive


def ask_server(message):
    with socket.create_connection(SCORE_HOST, timeout=3) as s:
        s.sendall(json.dumps(message).encode() + b"\n")
        return json.loads(s.makefile().readline())


def submit(name, level, hero):
    return ask_server({"op": "add", "name": name, "level": level, "gold": hero.gold, "steps": hero.steps})["rank"]


def high_scores(level, n=5):
    return ask_server({"op": "top", "level": level, "n": n})["scores"]


def save_replay(path, log):
    with open(path, "w") as f:
        for entry in log:
            f.write(json.dumps(entry) + "\n")
        f.flush()
        os.fsync(f.fileno())


def intro(out, text="M A Z E   Q U E S T"):
    for c in text:
        out.write(c)
        out.flush()
        time.sleep(0.01)


def main(name="cpu"):
    log = []
    out = open(os.devnull, "w") if not os.environ.get("WATCH") else os.sys.stdout
    intro(out)
    for level in range(1, LEVELS + 1):
        hero, alive = play_level(level, out if level == 1 else None)
        rank = submit(name, level, hero)
        log.append({"level": level, "gold": hero.gold, "alive": alive, "rank": rank, "top": high_scores(level)})
        save_replay("replay.jsonl", log)
    return log


if __name__ == "__main__":
    print(main())
