# obstacle: recurrence
def fits(small, large):
    return small[0] < large[0] and small[1] < large[1]


def longest(boxes):
    best = [1] * len(boxes)
    parent = [-1] * len(boxes)
    for i in range(len(boxes)):  # here
        for j in range(i):
            if fits(boxes[j], boxes[i]) and best[j] >= best[i]:
                best[i] = best[j] + 1
                parent[i] = j
    return max(best), parent


if __name__ == "__main__":
    pile = [(i * 7919 % 5003, i * 104729 % 4999) for i in range(4000)]
    print(longest(sorted(pile))[0])
