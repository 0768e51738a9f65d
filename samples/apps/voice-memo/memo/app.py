import math
import os
import random

from . import BLOCK, RATE, dsp, files, net

SECONDS = 4
MEMOS = 3
NOISE = 0.02


def fake_speech(seed, seconds=SECONDS):
    """A memo to try things with: vowels of changing pitch, pauses, noise."""
    rng = random.Random(seed)
    out = []
    while len(out) < seconds * RATE:
        f, n = rng.uniform(90, 220), int(RATE * rng.uniform(0.2, 0.5))
        for i in range(n):
            t = i / RATE
            out.append(0.4 * math.sin(2 * math.pi * f * t) + 0.2 * math.sin(4 * math.pi * f * t) + rng.uniform(-NOISE, NOISE))
        out.extend(rng.uniform(-NOISE, NOISE) for _ in range(int(RATE * rng.uniform(0.1, 0.4))))
    return out[:int(seconds * RATE)]


def improve(samples):
    samples = dsp.convolve(samples, dsp.low_pass(3400))
    samples = dsp.gate(samples, 0.03)
    return dsp.normalise(samples)


def mean_pitch(samples, parts):
    found = [dsp.pitch(samples[a * BLOCK:(a + 1) * BLOCK]) for a, _ in parts]
    found = [p for p in found if p]
    return sum(found) / len(found) if found else 0.0


def draw(samples, rows=12):
    """The spectrogram in characters."""
    grams = dsp.spectrogram(samples)
    top = max((max(g) for g in grams), default=1) or 1
    lines = []
    for k in range(rows - 1, -1, -1):
        lines.append("".join(" .:-=+*#%@"[min(9, int(math.sqrt(g[k * 4] / top) * 10))] for g in grams))
    return "\n".join(lines)


def process(name, samples, library):
    samples = improve(samples)
    parts = dsp.speech_parts(samples, 0.05)
    files.write_wav(name + ".wav", dsp.resample(samples, RATE, 8000), 8000)
    with open(name + ".txt", "w") as f:
        f.write(draw(samples))
    library.add(name, len(samples) / RATE, len(parts), mean_pitch(samples, parts))
    return [dsp.adpcm(samples[a * BLOCK:b * BLOCK]) for a, b in parts]


def dictate(name, seconds, library):
    recorder = net.Recorder()
    samples = recorder.record(seconds)
    recorder.close()
    parts = process(name, samples, library)
    text = net.transcribe_parts(parts)
    net.notify(name + ": " + text)
    return text


def main():
    library = files.Library("memos.db")
    tool = files.tool_version()
    for k in range(MEMOS):
        name = "test%d" % k
        files.write_wav(name + ".raw.wav", fake_speech(k))
        files.wait_until_stable(name + ".raw.wav")
        samples, _ = files.read_wav(name + ".raw.wav")
        process(name, samples, library)
    texts = [dictate("live%d" % k, 1.2, library) for k in range(2)]
    summary = library.summary()
    library.close()
    return tool, texts, summary, os.path.getsize("test0.wav")


if __name__ == "__main__":
    print(main())
