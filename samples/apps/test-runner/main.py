import argparse
import sys
from xml.etree import ElementTree

import collect
import execute
import history
import mutate

LETTERS = {"passed": ".", "failed": "F", "timeout": "T", "skipped": "s"}


def similar_failures(results):
    """Groups failures by the last line of their output, numbers aside."""
    groups = {}
    for result in results:
        if result.outcome in ("passed", "skipped"):
            continue
        last = result.output.strip().splitlines()[-1] if result.output.strip() else result.outcome
        key = "".join("0" if char.isdigit() else char for char in last)
        groups.setdefault(key, []).append(result.ident)
    return groups


def junit(results, path):
    suite = ElementTree.Element("testsuite", tests=str(len(results)))
    for result in results:
        node = ElementTree.SubElement(suite, "testcase", name=result.ident, time=f"{result.seconds:.3f}")
        if result.outcome != "passed":
            ElementTree.SubElement(node, "failure", message=result.outcome).text = result.output
    ElementTree.indent(suite)
    ElementTree.ElementTree(suite).write(path, encoding="utf-8")


def show(result):
    sys.stdout.write(LETTERS[result.outcome])
    sys.stdout.flush()


def statistics_report(database, root):
    past = history.History(database)
    series = past.series()
    for share, ident in history.flaky(series)[:5]:
        print(f"flaky   {share:5.0%} {ident}")
    for score, ident in history.slower(series)[:5]:
        print(f"slower  {score:5.1f} {ident}")
    past.close()
    for name, function, value in collect.survey(root)[:5]:
        print(f"complex {value:5} {name} {function}")


def mutation_report(root, module, limit):
    cases = [case for case in collect.collect(root) if case.path == module.replace("lib", "test_part") + ".py"]
    study = mutate.Study(root, module, module.replace("lib", "test_part"), [case.name for case in cases])
    print(f"{module}: {study.run(limit):.0%} of the changes noticed, not in lines {sorted(set(study.survivors))[:10]}")


def main(argv=None):
    parser = argparse.ArgumentParser(prog="test-runner")
    parser.add_argument("root")
    parser.add_argument("-k", dest="wanted", default="")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("-x", "--max-failures", type=int, default=0)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--history", default=".tests.db")
    parser.add_argument("--junit")
    parser.add_argument("--fixture")
    parser.add_argument("--shard", help="number/count")
    parser.add_argument("--mutate", action="append", default=[], metavar="MODULE")
    parser.add_argument("--mutants", type=int, default=15)
    parser.add_argument("--stats", action="store_true")
    options = parser.parse_args(argv)
    if options.stats:
        statistics_report(options.history, options.root)
        return 0
    if options.mutate:
        for module in options.mutate:
            mutation_report(options.root, module, options.mutants)
        return 0
    past = history.History(options.history)
    cases = collect.collect(options.root, options.wanted, options.seed)
    if options.shard:
        number, count = map(int, options.shard.split("/"))
        cases = collect.shard(cases, past.expected(), count)[number - 1]
    fixture = execute.Fixture(options.fixture, "ready") if options.fixture else None
    results = execute.run_all(options.root, cases, options.jobs, show, options.max_failures, fixture)
    past.add(results)
    past.close()
    if options.junit:
        junit(results, options.junit)
    print()
    for message, idents in similar_failures(results).items():
        print(f"{len(idents)} x {message}")
    return 0 if all(r.outcome in ("passed", "skipped") for r in results) else 1


if __name__ == "__main__":
    sys.exit(main())
