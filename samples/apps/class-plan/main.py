"""main.py SCHOOL.json [--rounds N] [--seeds 1 2 3]: makes the timetables of a school."""
import argparse
import os
import sys

import model
import publish
import solver


def best_plan(problem, seeds, rounds):
    found = []
    for seed in seeds:
        s = solver.Solver(problem, seed)
        try:
            plan = s.search()
        except solver.NoPlan:
            continue
        plan, cost = s.improve(plan, rounds=rounds)
        found.append((cost, seed, plan))
    if not found:
        raise solver.NoPlan("with no seed")
    return min(found, key=lambda f: f[:2])


def check(problem, plan):
    """What is wrong with it: nothing, one hopes."""
    wrong, places = [], {}
    for lesson in problem.lessons:
        slot, room = plan[lesson.id]
        for what in (("room", room), ("teacher", lesson.teacher), ("group", lesson.group)):
            other = places.setdefault((slot, what), lesson)
            if other is not lesson:
                wrong.append(f"{what[1]}: {other.subject} and {lesson.subject} at {slot}")
        if slot in problem.away.get(lesson.teacher, ()):
            wrong.append(f"{lesson.teacher} is away at {slot}")
    return wrong


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("school")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    args = parser.parse_args(argv)
    problem = model.Problem.load(args.school)
    cost, seed, plan = best_plan(problem, args.seeds, args.rounds)
    wrong = check(problem, plan)
    if wrong:
        sys.exit("\n".join(wrong))
    publish.write_csv("plan.csv", problem, plan)
    publish.write_pages("pages", problem, plan, cost)
    failed = publish.print_out("pages", os.environ.get("PLAN_PRINTER", "lpr"))
    return cost, publish.tell_all(problem, plan), failed


if __name__ == "__main__":
    print(main())
