# obstacle: raise
import os
import subprocess


class Damaged(Exception):
    pass


def verify(copy):
    checked = subprocess.run(["zstd", "--test", copy], capture_output=True)
    if checked.returncode:
        raise Damaged(copy)


def prune(originals, vault):
    for original in originals:  # here
        verify(os.path.join(vault, os.path.basename(original) + ".zst"))
        os.remove(original)


def main():
    try:
        prune([f"/srv/raw/{day:04d}.dat" for day in range(900)], "/mnt/vault")
    except Damaged as problem:
        print("kept the rest, copy is damaged:", problem)


if __name__ == "__main__":
    main()
