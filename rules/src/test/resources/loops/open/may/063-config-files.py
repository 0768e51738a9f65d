# remedy: processes
# shape: dict
import tempfile
from pathlib import Path

FILES = 40
SECTIONS = 900
KEYS = 60


def write_configs(folder):
    for number in range(FILES):
        lines = []
        for section in range(SECTIONS):
            lines.append(f"[section{section}]")
            lines.extend(f"key{k} = {number * section + k}  ; note" for k in range(KEYS))
        (folder / f"app{number:02d}.ini").write_text("\n".join(lines))


def load(path):
    sections = {}
    current = None
    for line in path.read_text().splitlines():
        line = line.split(";", 1)[0].strip()
        if line.startswith("["):
            current = sections.setdefault(line[1:-1], {})
        elif line:
            key, value = line.split("=", 1)
            current[key.strip()] = int(value)
    return sum(max(section.values()) for section in sections.values())


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_configs(folder)
        checks = {path.name: load(path) for path in sorted(folder.iterdir())}  # here
    print(len(checks), sum(checks.values()))


if __name__ == "__main__":
    main()
