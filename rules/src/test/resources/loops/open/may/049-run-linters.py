# remedy: threads
# shape: group
import subprocess
from collections import defaultdict

PACKAGES = ["accounts", "billing", "catalog", "delivery", "exports", "forms", "gateway", "history",
            "imports", "jobs", "keys", "ledger"]


def lint(package):
    done = subprocess.run(["pylint", "--score=n", package], capture_output=True, text=True)
    return done.returncode, done.stdout


def verdict(code):
    if code == 0:
        return "clean"
    return "errors" if code & 3 else "warnings"


def overview():
    groups = defaultdict(list)
    for package in PACKAGES:  # here
        code, _ = lint(package)
        groups[verdict(code)].append(package)
    for name in sorted(groups):
        print(name, len(groups[name]), " ".join(groups[name]))
