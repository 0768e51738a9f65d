# remedy: processes
# shape: reduction
from itertools import permutations

BASE = 11
DIGITS = range(BASE)


def solutions(s):
    rest = [digit for digit in DIGITS if digit != s]
    found = 0
    for e, n, d, m, o, r, y in permutations(rest, 7):
        if m == 0:
            continue
        send = ((s * BASE + e) * BASE + n) * BASE + d
        more = ((m * BASE + o) * BASE + r) * BASE + e
        money = (((m * BASE + o) * BASE + n) * BASE + e) * BASE + y
        if send + more == money:
            found += 1
    return found


def main():
    total = 0
    for s in range(1, BASE):  # here
        total += solutions(s)
    print("SEND + MORE = MONEY has", total, "solutions in base", BASE)


if __name__ == "__main__":
    main()
