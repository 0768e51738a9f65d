# obstacle: recurrence
def cost(route, limit):
    total = 0
    for a, b in zip(route, route[1:]):
        for k in range(8):
            total += (a * 31 + b * 17 + k) % 23
        if total > limit:
            return None
    return total


def cheapest(routes):
    limit = 10**6
    log = []
    for name, route in routes.items():  # here
        found = cost(route, limit)
        if found is not None:
            limit = found
            log.append((name, found))
    return log


if __name__ == "__main__":
    options = {n: [(n * k) % 61 for k in range(1, 90)] for n in range(40000)}
    print(cheapest(options)[-1])
