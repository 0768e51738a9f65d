# obstacle: global
RECENT = []


def remember(value):
    RECENT.append(value)
    if len(RECENT) > 25:
        del RECENT[0]


def typical():
    return sorted(RECENT)[len(RECENT) // 2] if RECENT else 0


def clean(sample):
    middle = typical()
    value = sample
    for k in range(100):
        value += (middle - value) // (k + 20)
    remember(value)
    return value


def despike(samples):
    cleaned = []
    for sample in samples:  # here
        cleaned.append(clean(sample))
    return cleaned


if __name__ == "__main__":
    print(sum(despike([n * 7919 % 3001 for n in range(200000)])))
