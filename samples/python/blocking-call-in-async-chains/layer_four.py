import subprocess


def six_almost(index):
    return six_last(index)


def six_last(index):
    return six_sink(index)


def six_sink(index):
    return subprocess.run(["echo", str(index)], check=True)
