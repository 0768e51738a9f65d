# obstacle: recurrence
def score(a, b):
    return 3 if a == b else -1


def align(first, second, gap=-2):
    above = [gap * j for j in range(len(second) + 1)]
    for i, letter in enumerate(first, 1):  # here
        row = [gap * i]
        for j, other in enumerate(second, 1):
            row.append(max(above[j - 1] + score(letter, other), above[j] + gap, row[j - 1] + gap))
        above = row
    return above[-1]


if __name__ == "__main__":
    left = "".join("acgt"[i * i % 7 % 4] for i in range(2500))
    right = "".join("acgt"[i * 3 % 11 % 4] for i in range(2500))
    print(align(left, right))
