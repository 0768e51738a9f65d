import glob
import os
import sys
from contextlib import closing

import convert
import handover


def say(*words):
    sys.stderr.write(" ".join(map(str, words)) + "\n")


def convert_one(path, pretty):
    lines, bad = convert.read_lines(path)
    for number, problem in bad:
        say(f"{path}:{number}: {problem}")
    root = convert.build(lines)
    target = os.path.splitext(path)[0] + ".xml"
    convert.write_xml(root, target, pretty)
    problems = convert.check(handover.reread(target))
    if problems:
        raise SystemExit("\n".join(problems))
    return target, root


def hand_over(db, target, root, signer, outbox):
    signature = handover.sign(target, signer)
    placed = handover.deliver(target, outbox)
    with open(placed + ".sig", "w") as f:
        f.write(signature)
    handover.record(db, os.path.basename(target), root)
    return handover.acknowledged(placed)


def label(count, word):
    return f"{count} {word}" + ("" if count == 1 else "s")


def main(argv):
    folder, outbox, signer = argv
    done = 0
    with closing(handover.open_record("sent.db")) as db:
        for index, path in enumerate(sorted(glob.glob(os.path.join(folder, "*.csv")))):
            target, root = convert_one(path, pretty=index % 3 == 0)
            done += hand_over(db, target, root, signer.split(), outbox)
            with open(path + ".back", "w") as f:
                f.write(convert.back_to_csv(root))
    say(label(done, "file"), handover.history("sent.db")[:1])
    return done


if __name__ == "__main__":
    main(sys.argv[1:])
