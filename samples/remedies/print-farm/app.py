"""A row of 3D printers: slices models, estimates and queues jobs, and feeds the machines."""

import http.client
import json
import math
import random
import socket
import time
import zlib

FARM = ("127.0.0.1", 8731)
SERIAL = ("127.0.0.1", 8732)


class Heater:
    """A nozzle that warms up towards what it was told."""

    def __init__(self, start=25.0):
        self.degrees = start
        self.wanted = start

    def step(self):
        self.degrees += (self.wanted - self.degrees) * 0.35
        return self.degrees


class Printer:
    def __init__(self, number):
        self.number = number
        self.free_at = 0.0
        self.jobs = []

    def status(self):
        connection = http.client.HTTPConnection(*FARM, timeout=5)
        try:
            connection.request("GET", f"/printers/{self.number}")
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        return {"printer": self.number, "name": answer["name"], "left": answer["price"]}


def poll(printers):
    board = []
    for printer in printers:
        board.append(printer.status())
    return board


def ball(rings, sides, radius=20.0, bumps=0.15):
    """A lumpy ball as triangles."""
    def point(i, j):
        a, b = math.pi * i / rings, 2 * math.pi * j / sides
        r = radius * (1 + bumps * math.sin(5 * b) * math.sin(3 * a))
        return r * math.sin(a) * math.cos(b), r * math.sin(a) * math.sin(b), r * math.cos(a)

    triangles = []
    for i in range(rings):
        for j in range(sides):
            p, q, s, t = point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)
            triangles.append((p, q, s))
            triangles.append((p, s, t))
    return triangles


def volume(triangles):
    total = 0.0
    for (ax, ay, az), (bx, by, bz), (cx, cy, cz) in triangles:
        total += ax * (by * cz - bz * cy) - ay * (bx * cz - bz * cx) + az * (bx * cy - by * cx)
    return total / 6


def cut(triangles, z):
    """The lines along which a plane meets the model."""
    segments = []
    for triangle in triangles:
        crossing = []
        for k in range(3):
            p, q = triangle[k], triangle[(k + 1) % 3]
            if (p[2] < z) != (q[2] < z):
                f = (z - p[2]) / (q[2] - p[2])
                crossing.append((p[0] + f * (q[0] - p[0]), p[1] + f * (q[1] - p[1])))
        if len(crossing) == 2:
            segments.append(tuple(crossing))
    return segments


def slice_model(triangles, heights):
    layers = []
    for z in heights:
        layers.append(cut(triangles, z))
    return layers


def areas(outlines):
    """Shoelace formula, a layer at a time."""
    found = []
    for outline in outlines:
        twice = 0.0
        for i in range(len(outline)):
            x0, y0 = outline[i - 1]
            x1, y1 = outline[i]
            twice += x0 * y1 - x1 * y0
        found.append(abs(twice) / 2)
    return found


def gcode(layers, feed=2400):
    lines = ["G21", "G90", f"G1 F{feed}"]
    for number, segments in enumerate(layers):
        lines.append(f"G1 Z{number * 0.2:.2f}")
        for (x0, y0), (x1, y1) in segments:
            lines.append(f"G0 X{x0:.3f} Y{y0:.3f}")
            lines.append(f"G1 X{x1:.3f} Y{y1:.3f} E{math.hypot(x1 - x0, y1 - y0) * 0.033:.4f}")
    return lines


def moves(lines):
    """Words that are left out keep their last value."""
    x = y = z = 0.0
    feed, out = 1200.0, []
    for line in lines:
        words = line.split()
        if words[0] not in ("G0", "G1"):
            continue
        before = x, y, z
        for word in words[1:]:
            letter, value = word[0], float(word[1:])
            if letter == "X":
                x = value
            elif letter == "Y":
                y = value
            elif letter == "Z":
                z = value
            elif letter == "F":
                feed = value
        out.append((math.dist(before, (x, y, z)), feed))
    return out


def duration(path, acceleration=800.0):
    """Seconds: each move starts with the speed that the one before ended with."""
    speed, total = 0.0, 0.0
    for length, feed in path:
        target = min(feed / 60, math.sqrt(speed * speed + 2 * acceleration * length))
        total += length / max((speed + target) / 2, 1.0)
        speed = target * 0.6
    return total


def with_checksums(lines):
    numbered = []
    for number, line in enumerate(lines):
        text = f"N{number} {line}"
        check = 0
        for character in text:
            check ^= ord(character)
        numbered.append(f"{text}*{check}")
    return numbered


def feed_printer(lines):
    """The machine confirms each line before it takes the next."""
    answers = []
    with socket.create_connection(SERIAL, timeout=5) as port:
        replies = port.makefile("r")
        for line in lines:
            port.sendall(line.encode() + b"\n")
            answers.append(replies.readline().split()[0])
    return answers


def preheat(heater, wanted, pause=0.01):
    heater.wanted, steps = wanted, 0
    while heater.step() < wanted - 1:
        time.sleep(pause)
        steps += 1
    return steps


def pack(files):
    packed = []
    for data in files:
        packed.append(zlib.compress(data, 9))
    return packed


def enqueue(printers, jobs):
    """Each job goes to whichever machine is free first."""
    for name, minutes in jobs:
        printer = min(printers, key=lambda p: (p.free_at, p.number))
        printer.jobs.append(name)
        printer.free_at += minutes + 5
    return [printer.jobs for printer in printers]


def preview(width, height, light=(0.4, 0.5, 0.77)):
    """A shaded picture of the ball for the job list."""
    rows = []
    for y in range(height):
        row = bytearray()
        for x in range(width):
            u, v = 2 * x / width - 1, 2 * y / height - 1
            d = u * u + v * v
            if d > 1:
                row.append(0)
                continue
            w = math.sqrt(1 - d)
            row.append(max(20, int(255 * (u * light[0] + v * light[1] + w * light[2]))))
        rows.append(bytes(row))
    return rows


def main():
    printers = [Printer(number) for number in range(1, 13)]
    print(poll(printers)[0])
    model = ball(72, 96)
    layers = slice_model(model, [-19 + 0.2 * i for i in range(190)])
    print(volume(model), len(layers), sum(areas([[s[0] for s in layer] for layer in layers])))
    lines = gcode(layers)
    print(duration(moves(lines)), with_checksums(lines)[-1])
    print(feed_printer(["M110", "M105", "G28", "G1 Z5", "M104 S210", "M117 Hello", "G92 E0"]), preheat(Heater(), 210))
    text = "\n".join(lines).encode()
    print([len(data) for data in pack([text[i * 50_000:] for i in range(8)])])
    rng = random.Random(3)
    print(enqueue(printers, [(f"job{i}", rng.randrange(20, 600)) for i in range(150)])[0])
    print(len(preview(320, 240)))


if __name__ == "__main__":
    main()
