"""A tournament of bots over the hall's clocks: main.py ROUNDS PLAYERS [DATABASE]"""
import random
import socket
import sys
import threading
import time

import clocks
import rating


class Player(threading.Thread):
    def __init__(self, name, skill, table, port):
        super().__init__(name=name)
        self.skill, self.table, self.port = skill, table, port
        self.random = random.Random(f"{name}{table}")
        self.outcome = None

    def think(self):
        """A while; longer for the weak."""
        time.sleep(self.random.uniform(0.001, 0.006) * (2 - self.skill))
        if self.random.random() < 0.04 * self.skill:
            return self.random.choice("KQRBN") + "g7#"
        return self.random.choice("KQRBN") + self.random.choice("abcdefgh") + self.random.choice("12345678")

    def run(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as sock, sock.makefile("r", newline="\n") as lines:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.sendall(f"sit {self.table} {self.name}\n".encode())
            self.play(sock, lines)

    def play(self, sock, lines):
        for line in lines:
            verb, *words = line.split()
            if verb == "over":
                self.outcome = words
                return
            if verb == "moved" or (verb == "go" and words[0] == "0"):
                sock.sendall(f"move {self.think()}\n".encode())


def play_round(number, pairs, skills, port):
    players = []
    for k, pair in enumerate(pairs):
        table = f"r{number}t{k}"
        for name in pair:
            player = Player(name, skills[name], table, port)
            players.append(player)
            player.start()
            time.sleep(0.003)
    for player in players:
        player.join()
    return sum(p.outcome is not None for p in players)


def recorder(book):
    def on_result(table):
        number = int(table.name[1:table.name.index("t")])
        winner, how = table.result
        white, black = (c.name for c in table.players)
        book.add(number, white, black, 1.0 if winner == 0 else 0.0, how, len(table.moves))
    return on_result


def write_table(path, games):
    ratings, power = rating.elo(games), rating.strengths(games)
    chances = rating.simulate(power)
    with open(path, "w") as out:
        for k, (name, points, buchholz) in enumerate(rating.standings(games), 1):
            out.write(f"{k:3} {name:10} {points:4.1f} {buchholz:5.1f} {ratings[name]:7.1f} {power[name]:6.3f} {chances[name]:.0%}\n")


def main(argv=None):
    rounds, count, *rest = argv or sys.argv[1:]
    names = [f"bot{k}" for k in range(int(count))]
    skills = {name: (k + 1) / len(names) for k, name in enumerate(names)}
    book = rating.Book(rest[0] if rest else "games.db")
    hall = clocks.Hall(recorder(book), seconds=0.15, increment=0.001)
    hall.start()
    finished = 0
    for number in range(int(rounds)):
        pairs = rating.pairings(names, book.games())
        finished += play_round(number, pairs, skills, hall.port)
    hall.close()
    games = book.games()
    write_table("table.txt", games)
    return len(games), finished


if __name__ == "__main__":
    print(main())
