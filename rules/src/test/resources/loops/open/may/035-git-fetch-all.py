# remedy: threads
# shape: map
import subprocess
from pathlib import Path

PROJECTS = ["web", "api", "worker", "docs", "infra", "mobile", "reports", "design", "tools"]


def fetch(repository: Path) -> int:
    done = subprocess.run(
        ["git", "-C", str(repository), "fetch", "--prune", "--quiet"],
        capture_output=True,
        check=False,
    )
    return done.returncode


def main():
    home = Path.home() / "src"
    codes = []
    for project in PROJECTS:  # here
        codes.append((project, fetch(home / project)))
    failed = [project for project, code in codes if code != 0]
    print("failed:", ", ".join(failed) or "none")


if __name__ == "__main__":
    main()
