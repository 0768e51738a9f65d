import math
import re
from collections import Counter, defaultdict

NUMBER = re.compile(r"/\d+")
GAP = 1800
BURST_WINDOW = 10
TOOLS = ("sqlmap", "nikto", "curl", "python-requests")


def route_of(path):
    return NUMBER.sub("/<n>", path.split("?", 1)[0])


def percentile(ordered, share):
    k = (len(ordered) - 1) * share
    low = math.floor(k)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (k - low)


def by_route(hits):
    times = defaultdict(list)
    for hit in hits:
        times[route_of(hit.path)].append(hit.millis)
    result = {}
    for route, values in times.items():
        values.sort()
        result[route] = {"count": len(values), "p50": percentile(values, 0.5), "p95": percentile(values, 0.95)}
    return result


def sessions(hits):
    running, done = {}, []
    for hit in hits:
        key = hit.client, hit.agent
        session = running.get(key)
        if session is None or hit.time - session[1] > GAP:
            if session:
                done.append(session)
            running[key] = [hit.time, hit.time, 1]
        else:
            session[1] = hit.time
            session[2] += 1
    done.extend(running.values())
    return done


def bursts(hits, factor=4.0):
    """Windows in which there were far more hits than in the usual one."""
    buckets = Counter(int(h.time) // BURST_WINDOW for h in hits)
    if not buckets:
        return []
    mean = sum(buckets.values()) / len(buckets)
    spread = math.sqrt(sum((n - mean) ** 2 for n in buckets.values()) / len(buckets))
    return [(b * BURST_WINDOW, n) for b, n in sorted(buckets.items()) if n > mean + factor * spread]


def entropy(text):
    counts = Counter(text)
    return -sum(n / len(text) * math.log2(n / len(text)) for n in counts.values())


def score(hits):
    failed = sum(1 for h in hits if h.status in (401, 403, 404))
    odd = max(entropy(h.path) for h in hits)
    tool = any(t in h.agent for h in hits for t in TOOLS)
    return failed / len(hits) * 3 + max(0.0, odd - 3.5) + (1.5 if tool else 0)


def suspects(hits, limit=8):
    of_client = defaultdict(list)
    for hit in hits:
        of_client[hit.client].append(hit)
    scored = [(client, score(theirs)) for client, theirs in of_client.items() if len(theirs) >= 5]
    scored.sort(key=lambda s: (-s[1], s[0]))
    return scored[:limit]


def error_share(window):
    return sum(1 for h in window if h.status >= 500) / len(window)
