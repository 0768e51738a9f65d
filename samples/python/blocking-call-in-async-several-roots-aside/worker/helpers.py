import subprocess


def render(name):
    return subprocess.run(["render", name]).returncode


def key(name):
    return ("render", name)
