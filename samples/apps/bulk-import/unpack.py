import os
import subprocess
import tarfile


def members(archive):
    with tarfile.open(archive) as tar:
        for info in tar:
            if info.isfile() and info.name.endswith(".dat"):
                yield info.name


def run_tar(archive, folder):
    subprocess.run(["tar", "-xzf", os.path.abspath(archive)], cwd=folder, check=True)


def stage(archive, folder):
    """Unpacks beside the archive; the data files in order."""
    os.makedirs(folder, exist_ok=True)
    run_tar(archive, folder)
    found = []
    for base, _, names in os.walk(folder):
        found.extend(os.path.join(base, n) for n in names if n.endswith(".dat"))
    return sorted(found)
