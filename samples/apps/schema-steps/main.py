"""schema-steps DATABASE FOLDER up|down|status|verify [--to N]"""
import argparse
import difflib
import os
import pathlib
import subprocess
import sys

import plan
import runner


def drifted(steps, applied):
    return [steps[n] for n, checksum in applied.items() if n in steps and steps[n].checksum != checksum]


def hook(name, database):
    """Runs the team's hook, if there is one; its exit code decides."""
    script = pathlib.Path("hooks", name)
    if not script.exists():
        return True
    return subprocess.run(["sh", str(script), database], stdout=subprocess.DEVNULL).returncode == 0


def up(run, steps, to):
    wanted = [s for s in plan.ordered(steps) if s.number <= to and s.number not in run.applied()]
    if not wanted:
        return 0
    backup = run.backup()
    try:
        for step in wanted:
            run.apply(step)
        problems = run.check()
        if problems:
            raise plan.PlanError("; ".join(problems))
    except Exception:
        run.restore(backup)
        raise
    os.unlink(backup)
    return len(wanted)


def down(run, steps, to):
    done = run.applied()
    back = [s for s in reversed(plan.ordered(steps)) if s.number > to and s.number in done]
    for step in back:
        run.revert(step)
    return len(back)


def status(run, steps):
    done = run.applied()
    lines = [f"{'x' if n in done else ' '} {step}" for n, step in sorted(steps.items())]
    return lines + [f"! {step} has been changed since" for step in drifted(steps, done)]


def verify(run, snapshot):
    """The schema against the one in a file; the difference."""
    file = pathlib.Path(snapshot)
    now = [line for sql in run.schema() for line in sql.splitlines()]
    if not file.exists():
        file.write_text("\n".join(now))
        return []
    return list(difflib.unified_diff(file.read_text().split("\n"), now, "snapshot", "database", lineterm=""))


def main(argv=None):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("database")
    parser.add_argument("folder")
    parser.add_argument("action", choices=("up", "down", "status", "verify"))
    parser.add_argument("--to", type=int, default=10**6)
    args = parser.parse_args(argv)
    log = open("steps.log", "a", encoding="utf-8")
    run = runner.Runner(args.database, lambda line: print(line, file=log, flush=True))
    try:
        steps = plan.discover(args.folder)
        with run.exclusive():
            if args.action == "status":
                return status(run, steps)
            if args.action == "verify":
                return verify(run, "schema.snapshot")
            if not hook(f"before-{args.action}", args.database):
                raise plan.PlanError("the hook says no")
            return (up if args.action == "up" else down)(run, steps, args.to)
    finally:
        run.close()
        log.close()


if __name__ == "__main__":
    try:
        print(main())
    except (plan.PlanError, runner.Locked) as error:
        sys.exit(f"schema-steps: {error}")
