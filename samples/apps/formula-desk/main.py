"""main.py FILE.sheet...: computes sheets (a line per cell: NAME TEXT) and writes FILE.out"""
import sys
from pathlib import Path

from lexing import FormulaError
from sheet import Sheet, cell_name, split_name


def load(path):
    sheet, problems = Sheet(), []
    for number, line in enumerate(Path(path).read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, _, text = line.partition(" ")
        try:
            sheet.put(name, text.strip())
        except (FormulaError, ValueError) as error:
            problems.append(f"{path}:{number}: {error}")
    return sheet, problems


def render(sheet, width=9):
    places = [split_name(name) for name in sheet.values]
    columns, rows = max(c for c, _ in places), max(r for _, r in places)
    lines = ["    " + "".join(cell_name(c, 1)[:-1].rjust(width) for c in range(1, columns + 1))]
    for row in range(1, rows + 1):
        cells = (sheet.values.get(cell_name(c, row)) for c in range(1, columns + 1))
        lines.append(f"{row:4}" + "".join(" " * width if v is None else f"{v:{width}.2f}" for v in cells))
    return "\n".join(lines)


def explain(sheet, name):
    direct = sorted(sheet.needs.get(name, ()), key=split_name)
    return f"{name} = {sheet.values[name]:g} from {len(direct)} cells, {len(sheet.depends_on(name))} in all"


def status(problems):
    return "ok" if not problems else f"{len(problems)} problems"


def main(argv):
    total = 0
    for path in argv:
        sheet, problems = load(path)
        total += sheet.recalculate()
        last = max(sheet.values, key=split_name)
        Path(path).with_suffix(".out").write_text(render(sheet) + "\n" + explain(sheet, last) + "\n")
        print(path, status(problems))
    return total


if __name__ == "__main__":
    main(sys.argv[1:])
