import os
import sys

import analysis
import studio
import synth
import wavio

SONG = "C:0.15 E:0.15 G:0.15 -:0.05 A:0.2 G:0.2 E:0.1 C:0.3"


def listen(speaker, blocks):
    heard = []
    for block in speaker.record(blocks):
        heard.extend(analysis.low_pass(block, 1800))
    return heard


def tune_in(speaker, tries=6):
    pitches = []
    for block in speaker.record(tries):
        padded = block + block
        pitches.append(analysis.dominant(padded + [0.0] * (2048 - len(padded)), 2048))
        analysis.autocorrelation_pitch(padded)
    return pitches


SOURCES = {"pluck": synth.pluck, "square": synth.square, "sine": synth.sine}


def compose(path, source="pluck"):
    tune = synth.echo(synth.melody(SONG, SOURCES[source]))
    wavio.save(path, tune, durable=True)
    return tune


def perform(speaker, path):
    samples = wavio.load(path)
    speaker.play(samples)
    speaker.drain()
    return wavio.length_of(path)


def inspect(path):
    samples = wavio.load(path)
    spec = analysis.spectrogram(samples)
    return {"rms": round(analysis.loudness(samples), 4), "onsets": len(analysis.onsets(spec)),
            "peak": analysis.dominant(samples), "pitch": analysis.autocorrelation_pitch(samples)}


def dial_check(number):
    clean = synth.dial(number)
    rough = [c + 0.1 * n for c, n in zip(clean, synth.noise(3))]
    return analysis.decode_keys(rough)


def dial_out(speaker, number):
    speaker.play(synth.dial(number))
    speaker.drain()
    return analysis.decode_keys(listen(speaker, 6))


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    command, rest = argv[0], argv[1:]
    if command == "compose":
        print(len(compose(*rest)), inspect(rest[0]))
        return 0
    if command == "check":
        for number in rest:
            print(number, dial_check(number))
        return 0
    if command == "rehearse":
        tune = synth.melody(SONG)
        for tempo in map(int, rest):
            print(studio.rehearse(studio.Metronome(os.environ["METRONOME"]), tune, tempo))
        return 0
    if command == "keys":
        print([len(group) for group in studio.chords(studio.collect_notes([sys.executable, *rest]))])
        return 0
    if command == "calibrate":
        print(studio.calibrate([sys.executable, *rest]))
        return 0
    speaker = wavio.Speaker(os.environ["SPEAKER"])
    try:
        if command == "perform":
            print(perform(speaker, rest[0]))
        elif command == "dial":
            print([dial_out(speaker, number) for number in rest])
        elif command == "levels":
            print(["%.3f" % v for v in studio.watch_levels(speaker, int(rest[0]))])
        elif command == "tune":
            print(tune_in(speaker))
    finally:
        speaker.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
