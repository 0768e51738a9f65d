# obstacle: file
import os
import subprocess


def mirror(path):
    subprocess.run(["rsync", "--times", path, "vault.internal::logs/"], check=True)


def rotate(base, keep=400):
    for number in range(keep, 0, -1):  # here
        older = f"{base}.{number + 1}.gz"
        newer = f"{base}.{number}.gz"
        if os.path.exists(newer):
            os.replace(newer, older)
            mirror(older)
    subprocess.run(["gzip", base], check=True)
    os.replace(base + ".gz", base + ".1.gz")


if __name__ == "__main__":
    rotate("service.log")
