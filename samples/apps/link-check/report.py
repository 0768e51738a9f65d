import csv
import difflib
import os
from collections import defaultdict


def by_status(results):
    groups = defaultdict(list)
    for result in results:
        groups[result.problem or result.status].append(result)
    return dict(groups)


def suggestion(url, good):
    """The working address that looks most like the broken one."""
    near = difflib.get_close_matches(url, good, n=1, cutoff=0.8)
    return near[0] if near else None


def as_text(groups, internal):
    lines = []
    good = [r.url for r in groups.get(200, ())]
    for status, results in sorted(groups.items(), key=lambda g: str(g[0])):
        slowest = max(results, key=lambda r: r.seconds)
        lines.append(f"{status}: {len(results)} (slowest {slowest.url})")
        if status == 200:
            continue
        for result in results:
            hint = suggestion(result.url, good)
            lines.append(f"    {result.url}" + (f"  did you mean {hint}?" if hint else ""))
    for path, line, href, why in internal:
        lines.append(f"{path}:{line}: {href}: {why}")
    return "\n".join(lines) + "\n"


def as_csv(path, results, uses):
    with open(path, "w", newline="", encoding="utf-8") as f:
        out = csv.writer(f)
        out.writerow(("url", "status", "problem", "page", "line"))
        for result in results:
            for page, line in uses[result.url]:
                out.writerow((result.url, result.status, result.problem, page, line))
        f.flush()
        os.fsync(f.fileno())
