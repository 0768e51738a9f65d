# obstacle: recurrence
def nudge(level, sample):
    for k in range(1, 120):
        level += (sample - level) / (k + 10.0)
    return level * 0.5


def learn(samples, bins):
    levels = [0.0] * bins
    for sample in samples:  # here
        spot = sample * 2654435761 % bins
        levels[spot] = nudge(levels[spot], sample)
    return levels


if __name__ == "__main__":
    print(sum(learn([n * n % 5077 for n in range(160000)], 128)))
