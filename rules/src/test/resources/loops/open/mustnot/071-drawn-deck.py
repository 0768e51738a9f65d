# obstacle: iterator
def ticket_numbers(start):
    value = start
    while True:
        for _ in range(120):
            value = (value * 22695477 + 1) % 4294967296
        yield value % 90


NUMBERS = ticket_numbers(42)


def draw_card():
    card = set()
    while len(card) < 6:
        card.add(next(NUMBERS))
    return sorted(card)


def main():
    players = [f"player {n}" for n in range(9000)]
    cards = {player: draw_card() for player in players}  # here
    print(cards["player 8999"])


if __name__ == "__main__":
    main()
