import logging
import sys
from pathlib import Path

from dock import Dock

HERE = Path(__file__).parent


def load_documents(folder):
    for path in sorted(Path(folder).glob("*.txt")):
        yield {"name": path.stem, "text": path.read_text()}


def report(out, name, answers):
    counts = answers.get("wordcount", {})
    broken = answers.get("linkcheck") or []
    mark = "" if answers["archive"]["new"] else " (known)"
    print(f"{name}{mark}: {counts.get('words')} words, ease {counts.get('ease')}, {len(broken)} broken links", file=out)


def main(argv=None):
    folder, *more = argv or sys.argv[1:]
    logging.basicConfig(filename="dock.log", level=logging.INFO)
    count = 0
    with Dock([HERE / "plugins", *more]) as dock, open("report.txt", "a") as out:
        for document in load_documents(folder):
            report(out, document["name"], dock.emit("document", document))
            count += 1
            if count % 10 == 0:
                dock.emit("slow", {"count": count})
        final = dock.emit("summary", {"documents": count})
        for name, seconds in dock.spent.items():
            print(f"{name}: {seconds * 1000:.1f} ms", file=out)
        return count, final, dock.failures


if __name__ == "__main__":
    print(main())
