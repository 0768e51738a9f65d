from datetime import datetime

STAMP = "%Y%m%d-%H%M%S"


def stamp_of(name):
    try:
        return datetime.strptime(name.split("_", 1)[1].split(".")[0], STAMP)
    except (ValueError, IndexError):
        return None


def bucket(when, rule):
    if rule == "daily":
        return when.strftime("%Y-%j")
    if rule == "weekly":
        return "%d-%02d" % when.isocalendar()[:2]
    return when.strftime("%Y-%m")


def keepers(names, rules):
    """Newest archive of each of the last N days/weeks/months."""
    dated = sorted(((stamp_of(n), n) for n in names if stamp_of(n)), reverse=True)
    keep = set()
    for rule, count in rules.items():
        seen = []
        for when, name in dated:
            b = bucket(when, rule)
            if b not in seen:
                if len(seen) == count:
                    break
                seen.append(b)
                keep.add(name)
    return keep
