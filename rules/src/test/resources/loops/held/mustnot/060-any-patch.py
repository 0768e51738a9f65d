# obstacle: exit
import subprocess

LEVELS = range(12)


def applies(patch, level):
    tried = subprocess.run(["patch", f"-p{level}", "-N", "-i", patch], capture_output=True)
    return tried.returncode == 0


def apply_somehow(patch):
    return any(applies(patch, level) for level in LEVELS)  # here


def main(patches):
    left = []
    for patch in patches:
        if not apply_somehow(patch):
            left.append(patch)
            break
    return left


if __name__ == "__main__":
    print(main(["0001.diff", "0002.diff", "0003.diff"]))
