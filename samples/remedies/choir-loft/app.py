"""A choir's rehearsals: pitch of recordings, intonation, parts and ranges, practice tracks, attendance."""

import array
import asyncio
import io
import math
import random
import struct
import wave

PORT = 8731
NAMES = "C C# D D# E F F# G G# A A# B".split()
RANGES = {"soprano": (60, 81), "alto": (55, 74), "tenor": (48, 69), "bass": (40, 62)}
SCALE = (0, 2, 4, 5, 7, 9, 11)


def make_tune(bars, seed=1):
    rng = random.Random(seed)
    tune, degree = [], 7
    for _ in range(bars * 4):
        degree = max(0, min(14, degree + rng.choice([-2, -1, -1, 0, 1, 1, 2])))
        tune.append((55 + 12 * (degree // 7) + SCALE[degree % 7], rng.choice([0.25, 0.5, 0.5, 1.0])))
    return tune


def synthesise(tune, rate=8000, detune=0.0):
    """A practice track: each note with two overtones and a soft end."""
    samples = array.array("h")
    for note, length in tune:
        step = 2 * math.pi * 440 * 2 ** ((note - 69 + detune) / 12) / rate
        count = int(rate * length * 0.25)
        for i in range(count):
            level = math.sin(step * i) + 0.5 * math.sin(2 * step * i) + 0.25 * math.sin(3 * step * i)
            samples.append(int(9000 * level * (1 - i / count)))
    return samples


def tracks(parts):
    made = {}
    for name, tune in parts.items():
        made[name] = synthesise(tune)
    return made


def as_wave(samples, rate=8000):
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def loudness(samples, window=400):
    levels = []
    for start in range(0, len(samples) - window + 1, window):
        energy = 0
        for sample in samples[start:start + window]:
            energy += sample * sample
        levels.append(math.sqrt(energy / window))
    return levels


def pitch(frame, rate=8000, low=80, high=700):
    """By autocorrelation: the lag at which the sound is most like itself."""
    best, best_lag = 0, 0
    for lag in range(rate // high, rate // low):
        score = sum(a * b for a, b in zip(frame, frame[lag:]))
        if score > best:
            best, best_lag = score, lag
    return rate / best_lag if best_lag else 0.0


def pitches(samples, size=512, hop=1024):
    found = []
    for start in range(0, len(samples) - size, hop):
        found.append(pitch(samples[start:start + size]))
    return found


def intonation(frequencies):
    """Cents beside the nearest tone of the piano."""
    cents = []
    for frequency in frequencies:
        if frequency > 0:
            tone = 69 + 12 * math.log2(frequency / 440)
            cents.append(round(100 * (tone - round(tone)), 1))
    return cents


def mix(tracks_):
    """All voices in one, as loud as it goes."""
    length = max(map(len, tracks_))
    total = [0] * length
    for track in tracks_:
        for i, sample in enumerate(track):
            total[i] += sample
    peak = max(map(abs, total)) or 1
    return array.array("h", [sample * 32000 // peak for sample in total])


def echo(samples, delay=900, amount=0.4):
    """What is heard comes again, and that again."""
    out = [float(sample) for sample in samples]
    for i in range(delay, len(out)):
        out[i] += amount * out[i - delay]
    return out


def transpose(tune, by):
    return [(note + by, length) for note, length in tune]


def fits(tune, voice):
    low, high = RANGES[voice]
    return all(low <= note <= high for note, _ in tune)


def best_keys(parts):
    """How far the piece may be moved so that every voice can sing it."""
    keys = []
    for by in range(-6, 7):
        if all(fits(transpose(tune, by), voice) for voice, tune in parts.items()):
            keys.append(by)
    return keys


def intervals(tune):
    counts = {}
    for (a, _), (b, _) in zip(tune, tune[1:]):
        counts[b - a] = counts.get(b - a, 0) + 1
    return counts


def parallels(one, other):
    """Fifths and octaves that go side by side, which the teacher would mark."""
    places = []
    for i in range(min(len(one), len(other)) - 1):
        before, after = (one[i][0] - other[i][0]) % 12, (one[i + 1][0] - other[i + 1][0]) % 12
        if before == after and before in (0, 7) and one[i][0] != one[i + 1][0]:
            places.append(i)
    return places


def follow(score, heard):
    """Where in the score the singer is: the cheapest way through both (dynamic time warping)."""
    infinity = float("inf")
    before = [0.0] + [infinity] * len(score)
    for tone in heard:
        now = [infinity]
        for j, (note, _) in enumerate(score):
            now.append(abs(tone - note) + min(before[j + 1], now[j], before[j]))
        before = now
    return before[-1]


def takes(score, recordings):
    costs = []
    for recording in recordings:
        costs.append(follow(score, recording))
    return costs


def midi(tune, tempo=100):
    body = bytearray()
    for note, length in tune:
        body += b"\x00\x90" + bytes([note, 80])
        ticks = int(96 * length)
        body += bytes([0x80 | ticks >> 7, ticks & 0x7F]) if ticks > 127 else bytes([ticks])
        body += b"\x80" + bytes([note, 0])
    track = b"\x00\xff\x51\x03" + (60_000_000 // tempo).to_bytes(3, "big") + bytes(body) + b"\x00\xff\x2f\x00"
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, 96) + b"MTrk" + struct.pack(">I", len(track)) + track


async def download(number):
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    writer.write(f"GET /objects/{number} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


async def scores(numbers):
    return [len(await download(number)) for number in numbers]


async def announce(names, pause=0.01):
    """The list asks for a break after each mail."""
    sent = []
    for name in names:
        await download(len(name))
        await asyncio.sleep(pause)
        sent.append(name)
    return sent


def attendance(rows):
    present = {}
    for day, name, here in rows:
        come, all_ = present.get(name, (0, 0))
        present[name] = come + here, all_ + 1
    return {name: come / all_ for name, (come, all_) in present.items()}


def main():
    tune = make_tune(12)
    parts = {voice: transpose(make_tune(12, seed), move) for seed, (voice, move) in enumerate([("soprano", 7), ("alto", 0), ("tenor", -7), ("bass", -12)], 1)}
    voices = tracks(parts)
    whole = mix(list(voices.values()))
    print(len(as_wave(whole)), len(loudness(whole)), max(echo(whole)))
    print(intonation(pitches(voices["alto"])[:6]), best_keys(parts), intervals(tune), parallels(tune, parts["bass"])[:3])
    rng = random.Random(2)
    recordings = [[note + rng.gauss(0, 0.4) for note, length in tune for _ in range(int(8 * length))] for _ in range(10)]
    print(min(takes(tune, recordings)), len(midi(tune)), asyncio.run(scores(range(14)))[2], asyncio.run(announce(["ann", "bert", "clara", "dora", "emil"])))
    print(attendance([(d, n, (d * n) % 4 > 0) for d in range(40) for n in range(30)])[7])


if __name__ == "__main__":
    main()
