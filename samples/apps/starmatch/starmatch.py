import json
import sys
import time
from urllib.request import Request, urlopen

import detect
import solve
from image import decode_pgm


def get(url):
    with urlopen(url, timeout=20) as answer:
        return answer.read()


def cone(base, ra, dec, radius):
    """Stars about a place, brightest first, in tangent coordinates."""
    stars = json.loads(get(f"{base}/cone?ra={ra}&dec={dec}&r={radius}"))
    stars.sort(key=lambda s: s["mag"])
    return [(s["x"], s["y"]) for s in stars]


def frame(base, name):
    return decode_pgm(get(f"{base}/frames/{name}"))


def wait_for_night(base, poll=0.03):
    while json.loads(get(f"{base}/status"))["dome"] != "open":
        time.sleep(poll)


def send_solution(base, name, solution):
    request = Request(f"{base}/solutions/{name}", json.dumps(solution).encode(), method="PUT")
    with urlopen(request, timeout=20) as answer:
        return answer.status == 201


def describe(t):
    a, b, tx, ty = t
    return {"scale": (a * a + b * b) ** 0.5, "rotation": __import__("math").atan2(b, a), "offset": [tx, ty]}


def work(base, name, bright=12):
    picture = frame(base, name)
    found = detect.sources(picture)
    points = [(s.x, s.y) for s in found[:bright]]
    catalogue = cone(base, picture.header["RA"], picture.header["DEC"], 2)[:20]
    count, t, hits = solve.match(points, catalogue)
    if count < 5:
        return None
    solution = describe(solve.refine(hits)) | {"stars": len(found)}
    send_solution(base, name, solution)
    return solution


def night(base, journal):
    wait_for_night(base)
    solved = {}
    with open(journal, "a") as log:
        for name in json.loads(get(f"{base}/frames")):
            solved[name] = work(base, name)
            log.write(f"{time.strftime('%H:%M:%S')} {name} {json.dumps(solved[name])}\n")
    return solved


if __name__ == "__main__":
    print(night(*sys.argv[1:3]))
