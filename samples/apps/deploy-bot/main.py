import argparse
import os
import sys
from pathlib import Path

import ci
import deploy
import release


def do_release(options):
    tag = release.last_tag(options.repo)
    entries = release.parse(release.messages(options.repo, tag))
    if not entries:
        print("nothing to release")
        return 1
    version = release.bump(tag or "v0.0.0", entries)
    release.prepend(Path(options.repo) / "CHANGES.md", release.change_log(version, entries))
    release.git("add", "CHANGES.md", cwd=options.repo)
    release.git("commit", "-q", "-m", f"chore: release {version}", cwd=options.repo)
    release.git("tag", version, cwd=options.repo)
    built = release.package(options.repo, version, options.out)
    (Path(options.out) / "SHA512SUMS").write_text(release.checksums(sorted(Path(options.out).glob("*.tar.gz"))))
    print(built, built.stat().st_size)
    return 0


def do_ci(options):
    server = ci.Server(options.ci)
    builds = {branch: server.start(branch) for branch in options.branches}
    failed = 0
    for branch, build in builds.items():
        status = server.poll(build)
        print(branch, status)
        if status != "passed":
            failed += 1
        report = ci.summary(server.log(build))
        print(f"  {report['lines']} lines, {report['folded']} folded")
        for message, count in report["errors"]:
            print(f"  {count} x {message}")
        for step, seconds in report["slow"]:
            print(f"  {step} {seconds:.1f} s")
    return 1 if failed else 0


def do_deploy(options):
    hosts = []
    for n, word in enumerate(options.hosts.split(",")):
        name, _, port = word.rpartition(":")
        hosts.append(deploy.Host(f"host{n}", (name, int(port))))
    packages = sorted(Path(options.out).glob("*.tar.gz"))
    newest = packages[-1].read_bytes()
    if len(packages) > 1:
        older = packages[-2].read_bytes()
        steps = deploy.delta(older, newest)
        assert deploy.patch(older, steps) == newest
        print(len(steps), "steps,", sum(len(v) for kind, v in steps if kind == "data"), "bytes of new data")
    done = deploy.Rollout(hosts, options.batch).run(packages[-1].name, newest)
    return 0 if len(done) == len(hosts) else 1


def main(argv=None):
    parser = argparse.ArgumentParser(prog="deploy-bot")
    parser.add_argument("--out", default="dist")
    sub = parser.add_subparsers(required=True)
    one = sub.add_parser("release")
    one.add_argument("repo")
    one.set_defaults(action=do_release)
    two = sub.add_parser("ci")
    two.add_argument("branches", nargs="+")
    two.add_argument("--ci", default=os.environ.get("CI_SERVER"))
    two.set_defaults(action=do_ci)
    three = sub.add_parser("deploy")
    three.add_argument("--hosts", default=os.environ.get("DEPLOY_HOSTS", ""))
    three.add_argument("--batch", type=int, default=2)
    three.set_defaults(action=do_deploy)
    options = parser.parse_args(argv)
    return options.action(options)


if __name__ == "__main__":
    sys.exit(main())
