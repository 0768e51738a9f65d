import os
import sys
from pathlib import Path

from heights import Heights, place_name
from journal import Journal, polyline
from track import Track, simplify


def tour(path, heights, base):
    track = Track.from_gpx(path).without_spikes()
    heights.fill(track.points)
    up, down = track.climb()
    return dict(name=track.name, place=place_name(base, track.points[0]), metres=track.length(), up=up, down=down,
                best1k=track.best(1000), polyline=polyline(simplify(track.points, 8.0)))


def profile(track, width=60, rows=8):
    along = track.along()
    step = track.length() / width
    columns, k = [], 0
    for c in range(width):
        while along[k] < c * step:
            k += 1
        columns.append(track.points[k].ele or 0.0)
    low, high = min(columns), max(columns)
    scale = rows / ((high - low) or 1)
    return "\n".join("".join("#" if (e - low) * scale >= r else " " for e in columns) for r in reversed(range(rows)))


def write_report(path, tracks):
    with open(path, "w") as out:
        for track in tracks:
            south, west, north, east = track.bounds()
            out.write(f"{track.name}: {track.length() / 1000:.1f} km, {south:.3f}..{north:.3f} {west:.3f}..{east:.3f}\n")
            for k, stay in track.pauses():
                out.write(f"  rest of {stay:.0f} s at km {track.along()[k] / 1000:.1f}\n")
            out.write(profile(track) + "\n")


def main(args=None):
    paths = sorted(Path(args[0] if args else ".").glob("*.gpx"))
    base = os.environ["GEO_BASE"]
    heights = Heights(base, "heights.json")
    with Journal() as journal:
        for path in paths:
            journal.add(**tour(path, heights, base))
        heights.save()
        write_report("report.txt", [Track.from_gpx(p) for p in paths])
        return journal.totals()


if __name__ == "__main__":
    print(main(sys.argv[1:]))
