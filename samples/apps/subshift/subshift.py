import argparse
import sys
from pathlib import Path

import align
import srt
from sources import Neighbour, Service, Sound


class Worker:
    def __init__(self, sources, sound, language):
        self.sources, self.sound, self.language = sources, sound, language

    def subtitles(self, film):
        for source in self.sources:
            text = source.find(film, self.language)
            if text:
                return list(srt.parse(text))
        return []

    def process(self, film):
        cues = self.subtitles(film)
        if not cues:
            return f"{film.name}: nothing found"
        rate, offset = align.synchronise(cues, self.sound.levels(film))
        cues = align.untangle([c.moved(rate, offset) for c in cues])
        film.with_suffix(f".{self.language}.synced.srt").write_text(srt.render(cues), encoding="utf-8")
        return f"{film.name}: {len(cues)} cues, x{rate:.4f} {offset:+d} ms, {len(align.too_fast(cues))} too fast"


def films(folder, suffixes=(".mkv", ".mp4")):
    return sorted(p for p in Path(folder).rglob("*") if p.suffix in suffixes)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--service")
    parser.add_argument("--user", default="guest")
    parser.add_argument("--password", default="")
    parser.add_argument("--language", default="en")
    parser.add_argument("--loudness", nargs="+", default=["loudness"])
    args = parser.parse_args(argv)
    sources = [Neighbour()]
    if args.service:
        sources.append(Service(args.service, args.user, args.password))
    worker = Worker(sources, Sound(args.loudness, Path(args.folder, ".levels")), args.language)
    lines = [worker.process(film) for film in films(args.folder)]
    print("\n".join(lines))
    return lines


if __name__ == "__main__":
    sys.exit(not main())
