"""Records of a seed bank: accessions, germination tests, viability, duplicates, climates, labels."""

import csv
import io
import json
import math
import random
import sqlite3
import urllib.request
from datetime import date, timedelta

HERBARIUM = "http://127.0.0.1:8731/specimens/"
GENERA = "Carex Festuca Trifolium Vicia Salvia Centaurea Campanula Gentiana Primula Ranunculus Dianthus Silene Poa Allium Linum Thymus".split()
EPITHETS = "alba vulgaris montana pratensis officinalis alpina palustris minor major arvensis hirsuta glauca repens rotundifolia".split()


def make_accessions(count, seed=3):
    rng = random.Random(seed)
    found = []
    for number in range(count):
        found.append({
            "id": f"A{number:05}", "name": f"{rng.choice(GENERA)} {rng.choice(EPITHETS)}", "year": rng.randint(1971, 2025), "seeds": rng.randint(40, 9000),
            "lat": round(rng.uniform(46, 55), 4), "lon": round(rng.uniform(6, 15), 4), "altitude": rng.randint(2, 2400), "collector": rng.randint(1, 70),
        })
    return found


def make_tests(accessions, seed=4):
    rng = random.Random(seed)
    lines = ["accession;date;sown;germinated;temperature"]
    for accession in accessions:
        for _ in range(rng.randint(1, 5)):
            day = date(accession["year"], 1, 1) + timedelta(days=rng.randint(200, 9000))
            sown = rng.choice([25, 50, 100])
            lines.append(f"{accession['id']};{day.isoformat()};{sown};{rng.randint(0, sown)};{rng.choice([10, 15, 20, 25])}")
    return "\n".join(lines)


def read_tests(text):
    tests = []
    for row in csv.DictReader(io.StringIO(text), delimiter=";"):
        tests.append((row["accession"], date.fromisoformat(row["date"]), int(row["sown"]), int(row["germinated"]), int(row["temperature"])))
    return tests


def best_rates(tests):
    best = {}
    for accession, _, sown, germinated, _ in tests:
        rate = germinated / sown
        if accession not in best or rate > best[accession]:
            best[accession] = rate
    return best


def viability_curve(points, steps=400):
    """Fits p = 1 / (1 + exp((t - half) / slope)) by going downhill."""
    half, slope = 20.0, 5.0
    for _ in range(steps):
        grad_half = grad_slope = 0.0
        for years, share in points:
            p = 1 / (1 + math.exp((years - half) / slope))
            common = (p - share) * p * (1 - p)
            grad_half += common / slope
            grad_slope += common * (years - half) / slope ** 2
        half -= 50 * grad_half / len(points)
        slope = max(0.5, slope - 20 * grad_slope / len(points))
    return half, slope


def curves(by_genus):
    fitted = {}
    for genus, points in by_genus.items():
        fitted[genus] = viability_curve(points)
    return fitted


def likely_duplicates(accessions, within=0.02):
    """The same plant from nearly the same place."""
    pairs = []
    for i, one in enumerate(accessions):
        for other in accessions[i + 1:]:
            if one["name"] == other["name"] and abs(one["lat"] - other["lat"]) < within and abs(one["lon"] - other["lon"]) < 5 * within:
                pairs.append((one["id"], other["id"]))
    return pairs


def attach_collectors(accessions, collectors):
    named = []
    for accession in accessions:
        for collector in collectors:
            if collector["number"] == accession["collector"]:
                named.append((accession["id"], collector["name"]))
                break
    return named


def fetch_specimens(numbers):
    specimens = {}
    for number in numbers:
        with urllib.request.urlopen(HERBARIUM + str(number), timeout=10) as answer:
            specimens[number] = json.load(answer)["name"]
    return specimens


def degree_days(temperatures, base=5.0):
    total, passed = 0.0, []
    for day, temperature in enumerate(temperatures):
        total += max(0.0, temperature - base)
        if total >= 100 * (len(passed) + 1):
            passed.append(day)
    return passed


def store(path, accessions):
    db = sqlite3.connect(path)
    db.execute("create table accession (id text primary key, name text, year int, seeds int)")
    for accession in accessions:
        db.execute("insert into accession values (?, ?, ?, ?)", (accession["id"], accession["name"], accession["year"], accession["seeds"]))
    db.commit()
    count = db.execute("select count(*) from accession").fetchone()[0]
    db.close()
    return count


def labels(accessions):
    lines = []
    for accession in accessions:
        genus, epithet = accession["name"].split()
        short = f"{genus[0]}. {epithet}" if len(genus) > 8 else accession["name"]
        lines.append(f"{accession['id']:<7}|{short:<24}|{accession['year']}|{accession['lat']:.2f} {accession['lon']:.2f}")
    return "\n".join(lines)


def regeneration_plan(accessions, rates, plots=12):
    """Fills the plots of the coming years with what is worst off."""
    waiting = sorted((rates.get(a["id"], 1.0) * a["seeds"], a["id"]) for a in accessions)
    plan, year, free = [], 2026, plots
    for alive, accession in waiting[:200]:
        if not free:
            year, free = year + 1, plots
        free -= 2 if alive < 200 and free > 1 else 1
        plan.append((year, accession))
    return plan


def climate_match(accessions, station):
    scores = []
    for accession in accessions:
        cold = 18 - 0.55 * (accession["lat"] - 40) - accession["altitude"] / 154
        away = math.hypot((accession["lat"] - station[0]) * 111, (accession["lon"] - station[1]) * 70)
        scores.append(math.exp(-((cold - station[2]) / 3) ** 2) / (1 + away / 200))
    return scores


def histogram(tests):
    counts = {}
    for _, _, sown, germinated, temperature in tests:
        key = temperature, 10 * germinated // sown
        counts[key] = counts.get(key, 0) + 1
    return counts


def main():
    accessions = make_accessions(900)
    tests = read_tests(make_tests(accessions))
    rates = best_rates(tests)
    genera = {}
    collected = {a["id"]: a for a in accessions}
    for accession, day, sown, germinated, _ in tests:
        known = collected[accession]
        genera.setdefault(known["name"].split()[0], []).append((day.year - known["year"], germinated / sown))
    print(curves(genera)["Carex"], likely_duplicates(accessions)[:2])
    print(attach_collectors(accessions, [{"number": n, "name": f"Collector {n}"} for n in range(1, 71)])[:2])
    print(fetch_specimens(range(20))[3], degree_days([5 + 12 * math.sin(d / 58) for d in range(365)]), store(":memory:", accessions))
    print(len(labels(accessions)), regeneration_plan(accessions, rates)[-1], max(climate_match(accessions, (50.1, 8.7, 10.5))), histogram(tests)[20, 5])


if __name__ == "__main__":
    main()
