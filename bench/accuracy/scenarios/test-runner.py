import random
import sqlite3
from pathlib import Path

MODULE = '''
def clamp{n}(x, low, high):
    if x < low:
        return low
    if x > high:
        return high
    return x

def walk{n}(items):
    total = 0
    for item in items:
        try:
            total += item if item > 0 else -item
        except TypeError:
            while total and item or total > 10:
                total -= 1
    return [t for t in range(total) if t % 2]
'''


def prepare(folder: Path) -> None:
    rng = random.Random(8)
    tests = folder / "tests"
    tests.mkdir()
    for n in range(25):
        (tests / f"lib{n}.py").write_text("".join(MODULE.format(n=f"{n}_{k}") for k in range(12 if n < 6 else 8)))
    for n in range(6):
        lines = ["import time", f"from lib{n} import *"]
        for k in range(4):
            lines += [f"def test_clamp{k}():", f"    time.sleep(0.0{rng.randrange(1, 9)})", f"    assert clamp{n}_{k}({k}, 0, 5) == {k}"]
        lines += ["def unused():", "    return [x for x in range(5) if x and x > 1]"] * 30
        (tests / f"test_part{n}.py").write_text("\n".join(lines) + "\n")
    (tests / "test_odd.py").write_text('''
import os, time
@timeout(0.3)
def test_hangs():
    time.sleep(20)
@flaky(2)
def test_sometimes():
    seen = os.path.exists("was-here")
    open("was-here", "w").close()
    assert seen
def test_wrong():
    assert 1 + 1 == 3, "expected 3"
def test_wrong_too():
    raise ValueError("bad number 17")
''')
    db = sqlite3.connect(folder / ".tests.db")
    db.executescript("create table run (id integer primary key, at text default current_timestamp);"
                     "create table result (run integer, ident text, outcome text, seconds real);")
    for run in range(60):
        db.execute("insert into run default values")
        for n in range(250):
            seconds = rng.gauss(0.2, 0.03) * (1.5 if n % 50 == 0 and run > 50 else 1)
            outcome = "failed" if n % 31 == 0 and rng.random() < 0.3 else "passed"
            db.execute("insert into result values (?, ?, ?, ?)", (run, f"tests/test_old.py::test_{n}", outcome, seconds))
    db.commit()
    db.close()


def run() -> None:
    from main import main
    main(["tests", "-j", "3", "--seed", "4", "--junit", "out.xml"])
    main(["tests", "-k", "part1", "--fixture", "sleep 0.15; echo ready; exec sleep 60"])
    main(["tests", "-k", "clamp", "--shard", "1/2", "-j", "4"])
    main(["tests", "-k", "odd", "-x", "1", "-j", "1"])
    main(["tests", "--stats"])
    main(["tests", "-k", "part2", "--fixture", "sleep 0.1; echo ready; exec sleep 60"])
    main(["tests", "--stats"])
    main(["tests", "--mutate", "lib1", "--mutate", "lib4"])
