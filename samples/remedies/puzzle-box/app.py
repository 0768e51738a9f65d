"""Solves puzzles the plain way."""

from itertools import permutations

PUZZLES = [
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "..9748...7.........2.1.9.....7...24..64.1.59..98...3.....8.3.2.........6...2759..",
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..",
]


def puzzle_book(editions):
    """The same puzzles with their digits renamed, as printers do."""
    return [text.translate({ord("1") + i: ord("1") + (i * 2 + edition) % 9 for i in range(9)}) for edition in range(editions) for text in PUZZLES]


class Sudoku:
    def __init__(self, text):
        self.cells = [0 if mark in ".0" else int(mark) for mark in text]
        self.rows, self.columns, self.boxes = [0] * 9, [0] * 9, [0] * 9
        for place, digit in enumerate(self.cells):
            if digit:
                self.turn(place, digit)

    def turn(self, place, digit):
        row, column = divmod(place, 9)
        bit = 1 << digit
        self.rows[row] ^= bit
        self.columns[column] ^= bit
        self.boxes[row // 3 * 3 + column // 3] ^= bit

    def choices(self, place):
        row, column = divmod(place, 9)
        taken = self.rows[row] | self.columns[column] | self.boxes[row // 3 * 3 + column // 3]
        return [digit for digit in range(1, 10) if not taken >> digit & 1]

    def search(self):
        best, options = None, None
        for place, digit in enumerate(self.cells):
            if not digit:
                found = self.choices(place)
                if options is None or len(found) < len(options):
                    best, options = place, found
                    if len(found) <= 1:
                        break
        if best is None:
            return True
        for digit in options:
            self.cells[best] = digit
            self.turn(best, digit)
            if self.search():
                return True
            self.turn(best, digit)
            self.cells[best] = 0
        return False


def solve(text):
    board = Sudoku(text)
    board.search()
    return "".join(map(str, board.cells))


def solve_all(puzzles):
    answers = {}
    for text in puzzles:
        answers[text] = solve(text)
    return answers


def place_queens(size, row, columns, left, right):
    if row == size:
        return 1
    count = 0
    for column in range(size):
        bit = 1 << column
        if not (columns | left | right) & bit:
            count += place_queens(size, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def queens(size):
    return sum(place_queens(size, 1, 1 << column, 2 << column, 1 << column >> 1) for column in range(size))


def knapsack(things, room):
    best = [0] * (room + 1)
    for weight, value in things:
        for space in range(room, weight - 1, -1):
            if best[space - weight] + value > best[space]:
                best[space] = best[space - weight] + value
    return best[room]


def coin_ways(coins, amount):
    ways = [1] + [0] * amount
    for coin in coins:
        for part in range(coin, amount + 1):
            ways[part] += ways[part - coin]
    return ways[amount]


def edits(one, other):
    before = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        line = [i]
        for j, b in enumerate(other, 1):
            line.append(min(before[j] + 1, line[-1] + 1, before[j - 1] + (a != b)))
        before = line
    return before[-1]


def corrections(typed, words):
    """The known word that is nearest to each typed one."""
    nearest = []
    for word in typed:
        nearest.append(min(words, key=lambda known: edits(word, known)))
    return nearest


def shortest_tour(distance):
    stops = range(1, len(distance))
    shortest, route = None, None
    for order in permutations(stops):
        length, here = 0, 0
        for stop in order:
            length += distance[here][stop]
            here = stop
        length += distance[here][0]
        if shortest is None or length < shortest:
            shortest, route = length, order
    return shortest, route


def word_list(count, step):
    syllables = ["ba", "ler", "o", "min", "tus", "ka", "ri", "en", "sol", "dap"]
    return ["".join(syllables[number * step // 10 ** place % 10] for place in range(4)) for number in range(1, count + 1)]


def main():
    answers = solve_all(puzzle_book(20))
    print(len(answers))
    print(queens(11))
    print(knapsack([(5 + i * 7 % 40, 10 + i * 13 % 60) for i in range(160)], 3_000))
    print(coin_ways([1, 2, 5, 10, 20, 50, 100, 200], 60_000) % 10 ** 9)
    print(corrections(word_list(24, 37), word_list(150, 73))[:4])
    print(edits("acgtta" * 70, "agctta" * 75))
    print(shortest_tour([[(i * 17 + j * 29) % 43 + abs(i - j) for j in range(10)] for i in range(10)]))


if __name__ == "__main__":
    main()
