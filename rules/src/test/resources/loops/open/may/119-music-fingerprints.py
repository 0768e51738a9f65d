# remedy: processes
# shape: dict
import math

SONGS = {f"track {number}": 110.0 + 11.0 * number for number in range(1, 25)}
WINDOW = 1000
BANDS = 240


def samples(pitch):
    turn = 2 * math.pi * pitch / 8000
    return [math.sin(turn * n) + 0.3 * math.sin(turn * n / 2) for n in range(WINDOW)]


def energy(signal, band):
    re = im = 0.0
    for n, value in enumerate(signal):
        angle = 2 * math.pi * band * n / WINDOW
        re += value * math.cos(angle)
        im -= value * math.sin(angle)
    return re * re + im * im


def fingerprint(pitch):
    signal = samples(pitch)
    strengths = [energy(signal, band) for band in range(1, BANDS)]
    order = sorted(range(len(strengths)), key=lambda i: -strengths[i])
    return tuple(order[:4])


def main():
    prints = {}
    for title, pitch in sorted(SONGS.items()):  # here
        prints[title] = fingerprint(pitch)
    print(len(set(prints.values())), "of", len(prints), "are unique")


if __name__ == "__main__":
    main()
