"""main.py FOLDER [PLAYER]: writes a tune, draws it, and has it played"""
import os
import subprocess
import sys
import time
from collections import Counter

from bitmap import Bitmap, as_text
from wav import Wave, loudness, melody, pitches, stereo

NOTES = {"c": 262, "d": 294, "e": 330, "f": 349, "g": 392, "a": 440, "h": 494}


def parse_tune(text):
    """c4 e2 -: name and eighths; - is a rest."""
    notes = []
    for word in text.split():
        frequency = NOTES.get(word[0], 0)
        notes.append((frequency, 0.1 * int(word[1:] or 1)))
    return notes


def draw(levels, width=240, height=80):
    picture = Bitmap(width, height)
    last = (0, height // 2)
    for k, level in enumerate(levels):
        point = (k * width // len(levels), int(height - 2 - level * 2 * height))
        picture.line(*last, *point, (0, 0, 160))
        last = point
    picture.line(*last, width - 1, height - 1, (0, 0, 160))
    picture.fill(0, height - 1, (220, 230, 255))
    return picture


def play(player, path, stall=2.0):
    """Feeds the player in pieces, as it wants them: it says "more" each time."""
    child = subprocess.Popen([*player.split()], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sent = 0
    with open(path, "rb") as f:
        while child.stdout.readline().strip() == b"more":
            piece = f.read(8000)
            if not piece:
                break
            child.stdin.write(piece)
            child.stdin.flush()
            sent += len(piece)
    child.stdin.close()
    child.wait(stall)
    child.stdout.close()
    return sent


def wait_until_free(device, patience=2.0):
    waited = 0.0
    while os.path.exists(device) and waited < patience:
        time.sleep(0.01)
        waited += 0.01
    with open(device, "x") as f:
        f.write(str(os.getpid()))
    return waited


def analyse(path):
    wave = Wave.read(path).mono()
    counts = Counter(pitches(wave, list(NOTES.values())))
    return wave.seconds, loudness(wave), counts.most_common(2)


def main(argv):
    folder, player = argv[0], argv[1] if len(argv) > 1 else "aplay -"
    sent = 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".tune"):
            continue
        base = os.path.join(folder, name[:-5])
        with open(base + ".tune") as f:
            stereo(melody(parse_tune(f.read())), 120).write(base + ".wav")
        seconds, levels, often = analyse(base + ".wav")
        draw(levels).blurred().save(base + ".bmp")
        print(as_text(Bitmap.load(base + ".bmp")), seconds, often)
        wait_until_free(base + ".lock")
        try:
            sent += play(player, base + ".wav")
        finally:
            os.unlink(base + ".lock")
    return sent


if __name__ == "__main__":
    main(sys.argv[1:])
