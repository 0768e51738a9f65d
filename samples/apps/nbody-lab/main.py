import argparse
import os
import queue
import subprocess
import sys
import threading

import checkpoint
import farm
import gravity
import status


def parse_args(argv):
    ap = argparse.ArgumentParser(prog="nbody-lab")
    ap.add_argument("runs", nargs="+", help="name:bodies:seed")
    ap.add_argument("--steps", type=int, default=60)
    ap.add_argument("--block", type=int, default=10)
    ap.add_argument("--dt", type=float, default=0.02)
    ap.add_argument("--out", default="runs")
    ap.add_argument("--farm", action="store_true", help="ask the farm before running")
    ap.add_argument("--operator", default="echo go", help="shell command that prints operator commands")
    return ap.parse_args(argv)


def writer_loop(jobs, journal):
    while True:
        job = jobs.get()
        if job is None:
            return
        checkpoint.append_journal(journal, job)


def start_writer(journal):
    jobs = queue.Queue()
    thread = threading.Thread(target=writer_loop, args=(jobs, journal), daemon=True)
    thread.start()

    def stop():
        jobs.put(None)
        thread.join()

    return jobs, stop


def advance(bodies, acc, steps, dt):
    for _ in range(steps):
        acc = gravity.leapfrog(bodies, acc, dt)
    return acc


def advance_and_report(run_id, bodies, acc, done, steps, dt):
    acc = advance(bodies, acc, steps, dt)
    values = measure(bodies)
    status.report(run_id, done + steps, values)
    return acc, values


def measure(bodies):
    x, y, z = gravity.centre_of_mass(bodies)
    return {"energy": gravity.energy(bodies), "pairs": len(gravity.close_pairs(bodies)),
            "cx": x, "cy": y, "cz": z}


def starting_state(directory, count, seed):
    previous = checkpoint.newest(directory)
    if previous:
        return checkpoint.load(previous)
    return 0, gravity.make_bodies(count, seed)


def simulate(name, count, seed, args, jobs):
    directory = os.path.join(args.out, name)
    os.makedirs(directory, exist_ok=True)
    run_id = status.announce(name, count)
    if not status.wait_for_slot(run_id):
        raise SystemExit("no slot for " + name)
    step, bodies = starting_state(directory, count, seed)
    last = step + args.steps
    acc = gravity.accelerations(bodies)
    while step < last:
        acc, values = advance_and_report(run_id, bodies, acc, step, args.block, args.dt)
        step += args.block
        jobs.put({"run": name, "step": step, **values})
        checkpoint.save(directory, step, bodies)
        print(name, status.bar(step, last), status.describe(values))
    checkpoint.prune(directory)
    checkpoint.archive(checkpoint.newest(directory))
    return bodies


def simulate_on_farm(name, count, seed, args, jobs):
    ticket = farm.take_ticket(name)
    try:
        farm.wait_until_quiet()
        args.dt = farm.settings(name).get("dt", args.dt)
        with farm.Leash(name) as leash:
            bodies = simulate(name, count, seed, args, jobs)
            print(name, "stopped" if leash.must_stop else "undisturbed")
        farm.mirror(checkpoint.newest(os.path.join(args.out, name)))
    finally:
        farm.return_ticket(ticket)
    return bodies


def rank_by_mass(bodies, top=5):
    text = "\n".join("%.6f %d" % (b[6], i) for i, b in enumerate(bodies))
    proc = subprocess.run(["sort", "-rn"], input=text, capture_output=True, text=True, check=True)
    return [int(line.split()[1]) for line in proc.stdout.splitlines()[:top]]


def main(argv=None):
    args = parse_args(argv)
    os.makedirs(args.out, exist_ok=True)
    journal = os.path.join(args.out, "journal.jsonl")
    if args.farm and "go" not in farm.operator_commands(args.operator):
        return 1
    jobs, stop = start_writer(journal)
    try:
        for spec in args.runs:
            name, count, seed = spec.split(":")
            run = simulate_on_farm if args.farm else simulate
            bodies = run(name, int(count), int(seed), args, jobs)
            print(name, "heaviest", rank_by_mass(bodies))
            print(name, "profile", ["%.1f" % v for v in gravity.radial_profile(bodies)])
    finally:
        stop()
    print(len(checkpoint.read_journal(journal)), "journal entries")
    return 0


if __name__ == "__main__":
    sys.exit(main())
