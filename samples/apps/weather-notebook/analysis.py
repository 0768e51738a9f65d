"""Climate course, assignment 4. Usage: python analysis.py DATAFOLDER"""
import json
import os
import sys
import urllib.request

from loaddata import BASE, all_infos, download_missing, load_folder
from mystats import (bootstrap_ci, correlations, distance_table, kmeans, linear_trend, longest_dry_spell, monthly_means,
                     rmse, rolling_mean, seasonal_fit)

STATIONS = ["b01", "b02", "k11", "m07", "s03", "z09"]


def features(station):
    """(month, mean temp, rainy days) per month, for clustering"""
    temps = monthly_means(station["dates"], station["temp"])
    wet = monthly_means(station["dates"], [1.0 if r > 1 else 0.0 for r in station["rain"]])
    return [(int(m[5:]) / 12, temps[m] / 20, wet[m]) for m in temps]


def ascii_plot(values, width=60):
    lo, hi = min(values), max(values)
    lines = []
    for v in values:
        lines.append("#" * int((v - lo) / (hi - lo or 1) * width))
    return "\n".join(lines)


def analyse(data):
    results = {}
    for sid, st in data.items():
        slope, _ = linear_trend(st["temp"])
        coef, resid = seasonal_fit(st["temp"])
        smooth = rolling_mean(st["temp"])
        lo, hi = bootstrap_ci(resid)
        results[sid] = {"trend": float(slope), "amplitude": float(np_norm(coef[1:3])), "ci": [float(lo), float(hi)],
                        "dry": longest_dry_spell(st["rain"]), "rmse": rmse(st["temp"], smooth)}
    return results


def np_norm(v):
    return sum(float(x) ** 2 for x in v) ** 0.5


def cluster_all(data):
    pts = []
    for st in data.values():
        pts += features(st)
    return kmeans(pts)


def save(results, path):
    tmp = path + ".tmp"
    with open(tmp, "w") as f:
        json.dump(results, f, indent=1)
        f.flush()
        os.fsync(f.fileno())
    os.replace(tmp, path)


def hand_in(path, student="s1234"):
    with open(path, "rb") as f:
        req = urllib.request.Request(BASE + "/submit?student=" + student, data=f.read(), method="POST")
    with urllib.request.urlopen(req, timeout=5) as r:
        return r.status


def main(folder):
    new = download_missing(STATIONS, folder)
    print("downloaded", new)
    infos = all_infos(STATIONS)
    data = load_folder(folder)
    far = max(distance_table(infos).values())
    results = analyse(data)
    ids, corr = correlations(data)
    centres, sizes = cluster_all(data)
    results["corr"] = {ids[i]: [round(float(c), 3) for c in corr[i]] for i in range(len(ids))}
    results["clusters"] = sizes
    results["max_distance"] = far
    print(ascii_plot(list(monthly_means(data["b01"]["dates"], data["b01"]["temp"]).values())[:12]))
    out = os.path.join(folder, "results.json")
    save(results, out)
    return hand_in(out)


if __name__ == "__main__":
    main(sys.argv[1])
