import json
import random
from pathlib import Path


def prepare(folder: Path) -> None:
    rng = random.Random(3)
    jobs = []
    for k in range(40):
        job = {"id": f"j{k}", "priority": rng.randint(1, 9)}
        kind = k % 5
        if kind == 0:
            job["command"] = "sed s/line/row/ | sort -r"
            job["lines"] = 3000
        elif kind == 1:
            job["command"] = f"echo begin; sleep 0.0{rng.randint(1, 4)}; echo end"
        elif kind == 2:
            job["command"] = "ls -l / | grep -c usr"
        elif kind == 3:
            job["command"] = f"sleep 0.0{rng.randint(1, 3)}; test {k} -ne 13"
        else:
            job["command"] = "head -c 30000 /dev/zero | od | wc"
        if k > 5 and rng.random() < 0.3:
            job["needs"] = [f"j{rng.randrange(k - 5) // 5 * 5}"]
        jobs.append(job)
    jobs.append({"id": "long", "command": "echo started; sleep 20", "priority": 1})
    (folder / "jobs.json").write_text(json.dumps(jobs))


def run() -> None:
    import main
    import work
    patient = work.execute
    work.execute = lambda command: patient(command, 0.15)
    for k in range(2):
        done, failed, seen, median = main.main([f"spool{k}", "jobs.json"])
        assert done == 40 and failed == 2 and seen > 5, (done, failed, seen)
