# remedy: threads
# shape: dict
import json
import subprocess

EPISODES = 24


def duration(path):
    output = subprocess.check_output(
        ["ffprobe", "-v", "error", "-show_format", "-of", "json", path],
        text=True,
    )
    return float(json.loads(output)["format"]["duration"])


def main():
    paths = [f"season1/episode-{number:02d}.mkv" for number in range(1, EPISODES + 1)]
    lengths = dict((path, duration(path)) for path in paths)  # here
    longest = max(lengths, key=lengths.get)
    print(longest, lengths[longest] / 60, "minutes")


if __name__ == "__main__":
    main()
