import re
import statistics

SECRET = re.compile(r"(password|token|key)=\S+", re.I)
NUMBER = re.compile(r"\b(0x[0-9a-f]+|\d+(\.\d+)*)\b")


def fingerprint(line):
    return NUMBER.sub("#", SECRET.sub(r"\1=***", line.split(" ", 2)[-1]))


def novel(lines, known):
    """Error lines of kinds that have not been seen before."""
    kinds = {}
    for line in lines:
        if " ERROR " in line or " FATAL " in line:
            kinds.setdefault(fingerprint(line), []).append(line)
    return {k: v[0] for k, v in kinds.items() if k not in known}


def busiest(rows, n=3):
    by_name = {}
    for _, cpu, rss, name in rows:
        c, r = by_name.get(name, (0, 0))
        by_name[name] = c + cpu, r + rss
    return sorted(by_name.items(), key=lambda i: -i[1][0])[:n]


def outliers(samples):
    """Hosts whose metric is far from what the others have."""
    strange = []
    for metric in sorted(set().union(*samples.values())):
        values = {h: s[metric] for h, s in samples.items() if metric in s}
        mid = statistics.median(values.values())
        mad = statistics.median(abs(v - mid) for v in values.values()) or abs(mid) * 0.05 or 1
        strange += [(h, metric, v, mid) for h, v in values.items() if abs(v - mid) > 6 * mad]
    return strange


def trend(history):
    """Slope per sample of the last values, by least squares."""
    n = len(history)
    if n < 3:
        return 0.0
    mx, my = (n - 1) / 2, sum(history) / n
    return sum((i - mx) * (v - my) for i, v in enumerate(history)) / sum((i - mx) ** 2 for i in range(n))
