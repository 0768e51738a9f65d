import math
import socket
import sqlite3


def series(path, node, channel):
    con = sqlite3.connect(path)
    try:
        return con.execute("select at, value from reading where node = ? and channel = ? order by at", (node, channel)).fetchall()
    finally:
        con.close()


def channels(path):
    con = sqlite3.connect(path)
    found = con.execute("select distinct node, channel from reading order by 1, 2").fetchall()
    con.close()
    return found


def smooth(values, width=9):
    """Moving median."""
    half = width // 2
    out = []
    for k in range(len(values)):
        window = sorted(values[max(0, k - half):k + half + 1])
        out.append(window[len(window) // 2])
    return out


def resample(points, step):
    """Linear, at every `step` seconds."""
    out, k = [], 0
    t, end = points[0][0], points[-1][0]
    while t <= end:
        while points[k + 1][0] < t:
            k += 1
        (t0, v0), (t1, v1) = points[k], points[k + 1]
        out.append(v0 if t1 == t0 else v0 + (v1 - v0) * (t - t0) / (t1 - t0))
        t += step
    return out


def outliers(values, limit=3.5):
    """Indexes of values far from the median, in terms of the median deviation."""
    ordered = sorted(values)
    median = ordered[len(ordered) // 2]
    deviations = sorted(abs(v - median) for v in values)
    mad = deviations[len(deviations) // 2] or 1e-9
    return [k for k, v in enumerate(values) if 0.6745 * abs(v - median) / mad > limit]


def correlation(a, b):
    n = min(len(a), len(b))
    ma, mb = sum(a[:n]) / n, sum(b[:n]) / n
    cov = sum((x - ma) * (y - mb) for x, y in zip(a, b))
    return cov / math.sqrt((sum((x - ma) ** 2 for x in a[:n]) * sum((y - mb) ** 2 for y in b[:n])) or 1)


def publish(address, name, value):
    """A gauge, for the monitoring: it answers when it has it."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), 5) as sock:
        sock.sendall(f"gauge {name} {value:.3f}\n".encode())
        return sock.recv(64).startswith(b"ok")
