import subprocess

__all__ = ("starred",)


def starred():
    subprocess.call(["true"])
