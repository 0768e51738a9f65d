"""etl.py FOLDER DATABASE"""
import os
import subprocess
import sys

import clean
from load import Warehouse
from sources import TariffService, all_readings


def fetch_drop(folder):
    """The supplier's drop is copied by a command that the machine's owner sets."""
    command = os.environ.get("DROP_COMMAND")
    if command:
        subprocess.run(command, shell=True, check=True, cwd=folder)


def process(meter, readings, tariffs, house):
    line = clean.clean(readings)
    peak = max(clean.daily(line).values())
    house.store_meter(meter, line, clean.cost(line, tariffs.tariff(meter)), peak)
    return len(line)


def report(house, out):
    with open(out, "w") as f:
        for hour, mean, most in house.hourly():
            f.write("%02d %8.3f %8.3f %s\n" % (hour, mean, most, "*" * int(mean * 40)))
        for meter, cost in house.top(10):
            f.write("%s %10.2f\n" % (meter, cost))


def main(folder, database):
    fetch_drop(folder)
    rejects = []
    groups = clean.by_meter(all_readings(folder, rejects))
    house = Warehouse(database)
    tariffs = TariffService("127.0.0.1", int(os.environ["TARIFF_PORT"]))
    count = sum(process(meter, readings, tariffs, house) for meter, readings in sorted(groups.items()))
    house.store_rejects(rejects)
    house.mark(os.path.basename(folder))
    report(house, database + ".txt")
    house.close()
    return count, len(rejects)


if __name__ == "__main__":
    print(main(*sys.argv[1:]))
