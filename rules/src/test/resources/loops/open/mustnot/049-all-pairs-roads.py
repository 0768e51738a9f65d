# obstacle: argument
FAR = 10**9


def through(dist, k):
    middle = dist[k]
    for row in dist:
        base = row[k]
        if base < FAR:
            for j, onward in enumerate(middle):
                if base + onward < row[j]:
                    row[j] = base + onward


def all_pairs(dist):
    for k in range(len(dist)):  # here
        through(dist, k)
    return dist


if __name__ == "__main__":
    size = 350
    roads = [[0 if i == j else FAR for j in range(size)] for i in range(size)]
    for i in range(size):
        for k in range(1, 5):
            roads[i][(i * k + 7 * k) % size] = 1 + (i * k) % 19
    print(sum(map(sum, all_pairs(roads))))
