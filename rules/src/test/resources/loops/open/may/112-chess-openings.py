# remedy: processes
# shape: dict
import copy
from random import Random

OPENINGS = {"e4": 1, "d4": 2, "c4": 3, "Nf3": 4, "g3": 5, "b3": 6, "f4": 7, "Nc3": 8, "e3": 9, "d3": 10}
GAMES = 2000
MOVES = 60


class Position:
    def __init__(self, squares):
        self.squares = squares

    def play(self, rng):
        origin = rng.randrange(64)
        target = rng.randrange(64)
        self.squares[target] = self.squares[origin]
        self.squares[origin] = 0

    def balance(self):
        return sum(self.squares)


def win_rate(opening, start):
    rng = Random(opening)
    wins = 0
    for _ in range(GAMES):
        game = copy.deepcopy(start)
        for _ in range(MOVES):
            game.play(rng)
        wins += game.balance() > 0
    return wins / GAMES


def main():
    back = [5, 3, 3, 9, 0, 3, 3, 5]
    start = Position(back + [1] * 8 + [0] * 32 + [-1] * 8 + [-piece for piece in back])
    rates = {}
    for name, number in OPENINGS.items():  # here
        rates[name] = win_rate(number, start)
    print(max(rates, key=rates.get), rates)


if __name__ == "__main__":
    main()
