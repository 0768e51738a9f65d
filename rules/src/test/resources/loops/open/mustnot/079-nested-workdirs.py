# obstacle: global
import os
import subprocess


def enter(name):
    os.makedirs(name, exist_ok=True)
    os.chdir(name)
    subprocess.run(["git", "init", "--quiet"], check=True)
    subprocess.run(["git", "commit", "--allow-empty", "-m", name], check=True)


def nest(names):
    start = os.getcwd()
    visited = []
    for name in names:  # here
        enter(name)
        visited.append(os.getcwd())
    os.chdir(start)
    return visited


if __name__ == "__main__":
    print(nest([f"level{n}" for n in range(100)])[-1])
