# obstacle: iterator
def damped(rate):
    level = 0.0
    value = yield level
    while True:
        for k in range(1, 200):
            level += rate * (value - level) / k
        value = yield level


def follow(samples):
    filtered = damped(0.02)
    next(filtered)
    followed = []
    for sample in samples:  # here
        followed.append(filtered.send(sample))
    return followed


if __name__ == "__main__":
    print(follow([float(n % 17) for n in range(30000)])[-1])
