# obstacle: random
import random


class Dealer:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.deck = list(range(312))

    def hand(self):
        self.rng.shuffle(self.deck)
        total = 0
        for card in self.deck:
            if total >= 170:
                break
            total += min(card % 13 + 1, 10)
        return total


def session(hands):
    dealer = Dealer(99)
    scores = [0] * 190
    for _ in range(hands):  # here
        scores[dealer.hand()] += 1
    return scores


if __name__ == "__main__":
    print(session(12000)[168:182])
