import argparse
import os
import subprocess
import sys

from vault import backup, logs, remote


def run_hook(command, *names):
    if not command:
        return ""
    done = subprocess.run(["sh", "-c", command, "hook", *names], capture_output=True, text=True, timeout=30)
    if done.returncode:
        raise SystemExit(f"hook failed: {done.stderr}")
    return done.stdout.strip()


def do_rotate(options):
    rotators = [logs.Rotator(path, keep=options.keep, limit=options.limit) for path in options.logs]

    def flush(n):
        run_hook(options.flush, str(n), *options.logs)
    for n, name in logs.watch(rotators, options.rounds, options.every, flush):
        print(f"round {n}: rotated {name}")
    run_hook(options.hook, *options.logs)


def do_backup(options):
    vault = backup.Vault(options.vault, options.codec)
    if options.remote:
        host, _, port = options.remote.partition(":")
        vault.uploader = remote.Uploader(remote.Remote(host, int(port)), vault.store)
        vault.uploader.start()
    try:
        label, items = vault.snapshot(options.root)
    finally:
        if vault.uploader:
            vault.uploader.finish()
    run_hook(options.hook, label)
    print(f"{label}: {len(items)} files, {vault.store.written} bytes new, {vault.store.reused} chunks known")
    return label


def do_restore(options):
    backup.Vault(options.vault, options.codec).restore(options.label, options.target)


def do_check(options):
    vault = backup.Vault(options.vault, options.codec)
    damaged = vault.check(options.jobs)
    for name in damaged:
        print("damaged", name)
    return len(damaged)


def do_prune(options):
    vault = backup.Vault(options.vault, options.codec)
    gone = vault.sweep(options.labels)
    print(f"{gone} chunks removed")


def parser():
    top = argparse.ArgumentParser(prog="vault")
    sub = top.add_subparsers(required=True)
    rotate = sub.add_parser("rotate")
    rotate.add_argument("logs", nargs="+")
    rotate.add_argument("--keep", type=int, default=5)
    rotate.add_argument("--limit", type=int, default=262144)
    rotate.add_argument("--rounds", type=int, default=5)
    rotate.add_argument("--every", type=float, default=0.2)
    rotate.add_argument("--hook")
    rotate.add_argument("--flush")
    rotate.set_defaults(action=do_rotate)
    for name, action in (("backup", do_backup), ("restore", do_restore), ("check", do_check), ("prune", do_prune)):
        one = sub.add_parser(name)
        one.add_argument("vault")
        one.add_argument("--codec", default="zlib")
        one.add_argument("--jobs", type=int, default=4)
        one.set_defaults(action=action)
        if name == "backup":
            one.add_argument("root")
            one.add_argument("--remote", default=os.environ.get("VAULT_REMOTE"))
            one.add_argument("--hook")
        if name == "prune":
            one.add_argument("labels", nargs="*")
        if name == "restore":
            one.add_argument("label")
            one.add_argument("target")
    return top


def main(argv=None):
    options = parser().parse_args(argv)
    return options.action(options)


if __name__ == "__main__":
    sys.exit(main())
