# obstacle: argument
def novelty(sample, seen=[]):
    nearest = 1 << 30
    for other in seen[-60:]:
        gap = 0
        for k in range(1, 6):
            gap += abs(sample * k % 97 - other * k % 97)
        nearest = min(nearest, gap)
    seen.append(sample)
    return nearest


def novelties(samples):
    return [novelty(sample) for sample in samples]  # here


if __name__ == "__main__":
    print(sum(novelties([n * n % 1013 for n in range(40000)])[1:]))
