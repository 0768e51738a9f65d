# obstacle: file
import os
import subprocess


def archive(path):
    subprocess.run(["tar", "-rf", "/var/backups/old.tar", path], check=True)


def clear(top):
    removed = 0
    for folder, _, files in os.walk(top, topdown=False):  # here
        for name in files:
            archive(os.path.join(folder, name))
            os.remove(os.path.join(folder, name))
        os.rmdir(folder)
        removed += 1
    return removed


if __name__ == "__main__":
    print(clear("/srv/spool/2019"))
