# obstacle: argument
def toll(path):
    value = 1
    for stop in path:
        for k in range(12):
            value = (value * 75 + stop + k) % 65537
    return value


def trails(roads, path, best):  # here
    here = path[-1]
    if here == len(roads) - 1:
        if toll(path) < toll(best) or not best:
            best[:] = path
        return
    for there in roads[here]:
        if there not in path:
            path.append(there)
            trails(roads, path, best)
            path.pop()


if __name__ == "__main__":
    net = [[(n + k) % 16 for k in (1, 2, 5, 9)] for n in range(16)]
    shortest = []
    trails(net, [0], shortest)
    print(shortest)
