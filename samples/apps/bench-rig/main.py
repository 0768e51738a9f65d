"""Tests amplifier boards: main.py SERIAL... [--bench HOST:PORT] [--log FILE]"""
import argparse
import os

import records
import signal_math
from instruments import InstrumentError, Meter, Scope, Supply


class Rig:
    def __init__(self, address):
        self.supply = Supply(address, "supply")
        self.meter = Meter(address, "meter")
        self.scope = Scope(address, "scope")

    def __enter__(self):
        self.supply.set_voltage(0)
        self.supply.output(True)
        return self

    def __exit__(self, *_):
        self.supply.output(False)
        for each in (self.scope, self.meter, self.supply):
            each.close()


def idle_current(rig):
    rig.supply.ramp(0, 5, 1)
    return rig.meter.average(6)


def gain(rig, levels):
    points = []
    for volts in levels:
        rig.supply.set_voltage(volts)
        points.append((volts, rig.meter.settled()))
    return signal_math.fit_line(points)


def sound(rig, count=3):
    worst = 0.0
    for _ in range(count):
        _, share = signal_math.distortion(rig.scope.capture(1024))
        worst = max(worst, share)
    return worst


def judge(current, slope, error, worst):
    reasons = []
    if not 0 < current < 60:
        reasons.append("current")
    if abs(slope - 10) > 0.5 or error > 2:
        reasons.append("gain")
    if worst > 0.2:
        reasons.append("distortion")
    return "PASS" if not reasons else "FAIL " + ",".join(reasons)


def test_board(rig, record, serial):
    try:
        current = idle_current(rig)
        slope, offset, error = gain(rig, [0.5 * k for k in range(1, 9)])
        worst = sound(rig)
        verdict = judge(current, slope, error, worst)
        record.write(serial=serial, current=current, slope=slope, offset=offset, distortion=worst, verdict=verdict)
    except InstrumentError as problem:
        verdict = f"ERROR {problem}"
        record.write(serial=serial, verdict=verdict)
    return verdict


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("serials", nargs="+")
    parser.add_argument("--bench", default=os.environ.get("BENCH"))
    parser.add_argument("--log", default="results.jsonl")
    args = parser.parse_args(argv)
    verdicts = {}
    record = records.Record(args.log)
    with records.reserved("bench.lock"), Rig(args.bench) as rig:
        for serial in args.serials:
            records.ask_operator("panel", f"board {serial} in place?")
            verdicts[serial] = test_board(rig, record, serial)
            records.print_label(os.environ.get("LABELS", "lp"), serial, verdicts[serial])
    record.close()
    return verdicts


if __name__ == "__main__":
    print(main())
