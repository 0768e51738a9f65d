"""The rule in short: what is found, and what to write instead."""
from concurrent.futures import ProcessPoolExecutor


# doc:bad
def score(depth, place):  # expect: cpu-recursion-over-independent-parts "would make it about"
    if depth == 0:
        return place % 7
    return score(depth - 1, 3 * place + 1) + score(depth - 1, 5 * place + 2)


def main():
    print(score(22, 1))
# doc:good
def value(depth, place):
    if depth == 0:
        return place % 7
    return value(depth - 1, 3 * place + 1) + value(depth - 1, 5 * place + 2)


def value_at_once(depth, place):
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(value, [depth - 1, depth - 1], [3 * place + 1, 5 * place + 2]))
# doc:end


def factorial(number):
    return 1 if number < 2 else number * factorial(number - 1)
