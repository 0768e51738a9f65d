RANKS = "A23456789TJQK"
SUITS = "CDHS"


def deal(number):
    """The classic deals by number."""
    seed, deck = number, list(range(52))
    columns = [[] for _ in range(8)]
    for i in range(52):
        seed = (seed * 214013 + 2531011) % 2 ** 31
        j = (seed >> 16) % len(deck)
        deck[j], deck[-1] = deck[-1], deck[j]
        columns[i % 8].append(deck.pop())
    return columns


def rank(card):
    return card >> 2


def suit(card):
    return card & 3


def red(card):
    return card & 3 in (1, 2)


def name(card):
    return RANKS[card >> 2] + SUITS[card & 3]


def parse(text):
    return RANKS.index(text[0]) * 4 + SUITS.index(text[1])


def stacks(card, on):
    return card >> 2 == (on >> 2) - 1 and red(card) != red(on)


def show(state):
    cells, home, columns = state
    lines = [" ".join(name(c) for c in cells) + " | " + " ".join(SUITS[s] + RANKS[h - 1] if h else "--" for s, h in enumerate(home))]
    for row in range(max(map(len, columns), default=0)):
        lines.append(" ".join(name(c[row]) if row < len(c) else "  " for c in columns))
    return "\n".join(lines)


def read_board(text):
    columns = [[] for _ in range(8)]
    for line in text.splitlines():
        for i, word in enumerate(line.split()):
            columns[i].append(parse(word))
    return columns
