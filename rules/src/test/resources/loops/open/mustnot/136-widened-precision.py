# obstacle: global
from decimal import Decimal, getcontext


def root(number):
    guess = number
    target = Decimal(10) ** -(getcontext().prec - 6)
    for _ in range(200):
        better = (guess + number / guess) / 2
        if abs(better - guess) < target:
            return better
        guess = better
        if len(str(better)) > getcontext().prec:
            getcontext().prec += 2
    return guess


def roots(numbers):
    getcontext().prec = 12
    found = []
    for number in numbers:  # here
        found.append(root(Decimal(number)))
        getcontext().prec = min(getcontext().prec, 400)
    return found


if __name__ == "__main__":
    print(str(roots(range(2, 15000))[-1])[:40])
