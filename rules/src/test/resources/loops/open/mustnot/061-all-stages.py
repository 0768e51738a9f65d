# obstacle: exit
import subprocess
import sys

STAGES = [
    ["make", "configure"],
    ["make", "compile"],
    ["make", "check"],
    ["make", "package"],
    ["make", "sign"],
    ["make", "upload"],
]


def passed(stage):
    print("::", " ".join(stage))
    return subprocess.run(stage).returncode == 0


def release():
    return all(passed(stage) for stage in STAGES)  # here


if __name__ == "__main__":
    sys.exit(0 if release() else 1)
