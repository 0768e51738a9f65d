import argparse
import logging
import subprocess
import sys

import follow
import rotate


def start_writer(command):
    return subprocess.Popen(command, shell=True)


def report(lines, top=5):
    levels, messages, places = follow.summarize(lines)
    out = [" ".join(f"{level}={count}" for level, count in sorted(levels.items()))]
    out += [f"{count:6} {text}" for text, count in messages.most_common(top)]
    out.append("worst: " + ", ".join(place for place, _ in places.most_common(3)))
    return "\n".join(out)


def history(path):
    lines = []
    for name in reversed(rotate.generations(path).values()):
        lines += follow.read_all(name)
    return lines


def watch(path, writer, policies, alert):
    """One writer from its first line to its last; sweeps in between."""
    follower = follow.Follower(path)
    process = start_writer(writer)
    seen, turned = [], 0
    try:
        for word in ("warmed up", "half way", "finished"):
            seen += follower.until(word)
            turned += len(rotate.sweep(policies))
            if any(" ERROR " in line for line in seen[-500:]):
                follow.notify(alert, report(seen))
    finally:
        process.wait()
        follower.close()
    return len(seen), turned


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("policy")
    parser.add_argument("log")
    parser.add_argument("--writer", required=True)
    parser.add_argument("--alert", default="cat > /dev/null")
    parser.add_argument("--rounds", type=int, default=1)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING)
    policies = rotate.read_policies(args.policy)
    results = [watch(args.log, args.writer, policies, args.alert) for _ in range(args.rounds)]
    print(report(history(args.log)))
    return results


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
