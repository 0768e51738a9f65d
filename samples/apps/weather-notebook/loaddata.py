"""Helpers for reading the station files (daily values) and asking the station API."""
import csv
import glob
import json
import os
import time
import urllib.request

BASE = os.environ.get("STATION_API", "http://127.0.0.1:8099")


def get_bytes(path, tries=3):
    for k in range(tries):
        try:
            with urllib.request.urlopen(BASE + path, timeout=5) as r:
                return r.read()
        except OSError:
            time.sleep(0.2 * (k + 1))
    raise RuntimeError("no answer for " + path)


def station_info(station_id):
    info = json.loads(get_bytes("/stations/%s.json" % station_id))
    return {"name": info["name"], "lat": float(info["lat"]), "lon": float(info["lon"]), "elev": info.get("elev", 0)}


def all_infos(ids):
    infos = {}
    for i in ids:
        infos[i] = station_info(i)
    return infos


def station_file(folder, station_id):
    return os.path.join(folder, "daily_%s.csv" % station_id)


def download_missing(ids, folder):
    """Gets the files we do not have yet. Returns how many."""
    n = 0
    for i in ids:
        target = station_file(folder, i)
        if os.path.exists(target):
            continue
        data = get_bytes("/daily/%s.csv" % i)
        with open(target, "wb") as f:
            f.write(data)
        n += 1
        time.sleep(0.05)  # be polite
    return n


def parse_value(s):
    s = s.strip()
    if s in ("", "-999", "NA"):
        return None
    return float(s)


def read_station(path):
    dates, temps, rain = [], [], []
    with open(path, newline="") as f:
        for row in csv.DictReader(f, delimiter=";"):
            dates.append(row["date"])
            temps.append(parse_value(row["tmean"]))
            rain.append(parse_value(row["rain"]))
    return dates, temps, rain


def fill_gaps(values):
    # linear interpolation between the neighbours that exist
    out = list(values)
    last = None
    for i, v in enumerate(out):
        if v is None:
            continue
        if last is not None and i - last > 1:
            step = (v - out[last]) / (i - last)
            for j in range(last + 1, i):
                out[j] = out[last] + step * (j - last)
        elif last is None:
            for j in range(i):
                out[j] = v
        last = i
    for j in range(last + 1, len(out)):
        out[j] = out[last]
    return out


def load_folder(folder):
    data = {}
    for path in sorted(glob.glob(os.path.join(folder, "daily_*.csv"))):
        sid = os.path.basename(path)[6:-4]
        dates, temps, rain = read_station(path)
        data[sid] = {"dates": dates, "temp": fill_gaps(temps), "rain": [r or 0.0 for r in rain]}
    return data
