# remedy: processes
# shape: fan-out
import json
import tempfile
from pathlib import Path

BRANCHES = ["bath", "cork", "derby", "ely", "fife", "goole", "hull", "iona", "jarrow", "kent"]
ITEMS = 160_000


def invoice(branch):
    state = len(branch)
    lines = []
    for number in range(ITEMS):
        state = (state * 1103515245 + 12345) % 2147483648
        net = state % 90_000
        tax = net * (19 if state & 1 else 7) // 100
        lines.append({"no": number, "net": net, "tax": tax})
    return lines


def summarize(branch):
    lines = invoice(branch)
    taxes = {}
    for line in lines:
        rate = round(100 * line["tax"] / line["net"]) if line["net"] else 0
        taxes[rate] = taxes.get(rate, 0) + line["tax"]
    return {"branch": branch, "taxes": taxes}


def export(folder):
    for branch in BRANCHES:  # here
        target = Path(folder, branch + ".json")
        target.write_text(json.dumps(summarize(branch)))


def run():
    with tempfile.TemporaryDirectory() as folder:
        export(folder)
        print(sum(len(path.read_text()) for path in Path(folder).iterdir()))
