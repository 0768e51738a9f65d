"""cue-desk: subtitles, moved, fitted, wrapped, translated.

    main.py fix FILE --media FILE -o OUT
    main.py sync FILE REFERENCE -o OUT
    main.py translate FILE LANG -o OUT
"""
import argparse
import os
from dataclasses import replace

import cues
import timing
import translate


def cmd_fix(args):
    all_cues = cues.load(args.file)
    length = translate.media_length(args.media)
    kept = [c for c in all_cues if c.start < length]
    fixed = timing.rewrap(timing.settle(kept), args.width)
    return cues.save(args.out, fixed)


def cmd_sync(args):
    ours, theirs = cues.load(args.file), cues.load(args.reference)
    offset = timing.best_offset(ours, theirs)
    moved = timing.shift(ours, offset)
    if args.stretch:
        moved = timing.stretch(moved, ((moved[0].start, theirs[0].start), (moved[-1].start, theirs[-1].start)))
    return cues.save(args.out, moved)


def cmd_translate(args):
    original = cues.load(args.file)
    memory = translate.Memory("memory.db")
    try:
        texts = translate.translate_all(original, os.environ["CUE_TRANSLATOR"], args.lang, memory)
    finally:
        memory.close()
    result = [replace(c, text=timing.wrap(t)) for c, t in zip(original, texts)]
    return cues.save(args.out, result)


def build_parser():
    parser = argparse.ArgumentParser(prog="cue-desk")
    sub = parser.add_subparsers(required=True)
    fix = sub.add_parser("fix")
    fix.add_argument("--media", required=True)
    fix.add_argument("--width", type=int, default=38)
    fix.set_defaults(run=cmd_fix)
    sync = sub.add_parser("sync")
    sync.add_argument("--stretch", action="store_true")
    sync.set_defaults(run=cmd_sync)
    tr = sub.add_parser("translate")
    tr.set_defaults(run=cmd_translate)
    for each in (fix, sync, tr):
        each.add_argument("file")
        each.add_argument("-o", "--out", required=True)
    sync.add_argument("reference")
    tr.add_argument("lang")
    return parser


def main(argv=None):
    args = build_parser().parse_args(argv)
    return args.run(args)


if __name__ == "__main__":
    print(main(), "cues")
