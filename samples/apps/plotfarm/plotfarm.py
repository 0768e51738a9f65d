"""usage: plotfarm.py WIDTHxHEIGHT name:depth... -- host:port..."""
import queue
import sys

import lsystem
import machine
import paths


def svg(lines, width, height):
    body = []
    for line in lines:
        points = " ".join(f"{x:.2f},{height - y:.2f}" for x, y in line)
        body.append(f'<polyline fill="none" stroke="black" stroke-width="0.3" points="{points}"/>')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">\n' + "\n".join(body) + "\n</svg>\n"


def prepare(name, depth, width, height):
    lines = paths.fit_to(lsystem.drawing(name, depth), width, height)
    lines = paths.order([paths.simplify(line) for line in lines])
    with open(f"{name}.svg", "w") as f:
        f.write(svg(lines, width, height))
    return lines


def run_stations(addresses, programs):
    jobs = queue.Queue()
    for job in programs:
        jobs.put(job)
    stations = [machine.Station(a, jobs) for a in addresses]
    for s in stations:
        s.start()
    for s in stations:
        s.join()
    return dict(item for s in stations for item in s.done)


def main(argv):
    cut = argv.index("--")
    width, height = map(float, argv[0].split("x"))
    programs, lengths = [], {}
    for spec in argv[1:cut]:
        name, depth = spec.split(":")
        lines = prepare(name, int(depth), width, height)
        lengths[name] = paths.travel(lines)
        programs.append((name, list(machine.gcode(lines))))
    return run_stations(argv[cut + 1:], programs), lengths


if __name__ == "__main__":
    print(main(sys.argv[1:]))
