"""Collects readings until a number of packets have come, then reports.

    main.py READINGS.db --packets 500
"""
import argparse
import os
import queue
import subprocess
import sys
import time

import collector
import report


def start_simulator(command, port, packets):
    return subprocess.Popen([*command.split(), str(port), str(packets)])


def wait_for(receiver, writer, child, watchdog):
    while child.poll() is None:
        time.sleep(0.02)
        watchdog.check(time.monotonic())
    return child.returncode


def collect(path, packets):
    inbox = queue.Queue(maxsize=200)
    silent = []
    receiver, writer = collector.Receiver(inbox), collector.Writer(path, inbox)
    receiver.start()
    writer.start()
    child = start_simulator(os.environ["SENSOR_SIM"], receiver.port, packets)
    wait_for(receiver, writer, child, collector.Watchdog(receiver, 0.06, silent.append))
    receiver.stop()
    writer.finish()
    return writer.written, receiver.bad, sum(receiver.missed.values()), silent


def analyse(path):
    lines = {}
    for node, channel in report.channels(path):
        points = report.series(path, node, channel)
        if len(points) < 3:
            continue
        values = report.smooth(report.resample(points, 0.125))
        lines[node, channel] = values, report.outliers([v for _, v in points])
    return lines


def related(lines, least=0.8):
    keys = sorted(lines)
    return [(a, b) for k, a in enumerate(keys) for b in keys[k + 1:] if abs(report.correlation(lines[a][0], lines[b][0])) >= least]


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("db")
    parser.add_argument("--packets", type=int, default=500)
    args = parser.parse_args(argv)
    written, bad, missed, silent = collect(args.db, args.packets)
    lines = analyse(args.db)
    gauges = {"written": written, "bad": bad, "missed": missed, "silent": len(silent), "related": len(related(lines))}
    for name, value in gauges.items():
        report.publish(os.environ["GAUGES"], name, value)
    return gauges


if __name__ == "__main__":
    print(main(sys.argv[1:]))
