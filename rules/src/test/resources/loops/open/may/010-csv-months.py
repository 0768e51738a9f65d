# remedy: processes
# shape: map
import csv
import tempfile
from pathlib import Path

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
ROWS = 60_000


def write_sample(folder):
    for number, month in enumerate(MONTHS):
        with open(folder / f"{month}.csv", "w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["day", "amount", "rate"])
            writer.writerows([(i % 28 + 1, i * (number + 3) % 991, 7 + i % 13) for i in range(ROWS)])


def revenue(path):
    per_day = [0] * 32
    with open(path, newline="") as source:
        for record in csv.DictReader(source):
            net = int(record["amount"]) * 100
            per_day[int(record["day"])] += net - net * int(record["rate"]) // 100
    return path.stem, max(per_day), sum(per_day)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_sample(folder)
        summary = [revenue(folder / f"{month}.csv") for month in MONTHS]  # here
    for month, best, total in summary:
        print(f"{month} {best:>12} {total:>14}")


if __name__ == "__main__":
    main()
