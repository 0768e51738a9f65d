# obstacle: recurrence
def simulate(level):
    stock, lost = 500.0, 0
    for day in range(6000):
        demand = (day * 7919) % 97
        stock -= demand
        if stock < 400.0:
            stock += level
        if stock < 0:
            lost += 1
            stock = 0.0
    return lost


def smallest_level(allowed):
    low, high = 0.0, 4096.0
    while high - low > 1e-9:  # here
        middle = (low + high) / 2.0
        if simulate(middle) > allowed:
            low = middle
        else:
            high = middle
        if (low + high) / 2.0 in (low, high):
            break
    return high


if __name__ == "__main__":
    for limit in (0, 5, 10, 50, 100, 200, 500, 1000, 2000, 3000):
        print(limit, smallest_level(limit))
