import subprocess


def from_the_parent():
    subprocess.run(["true"], check=True)
