import subprocess


def restart(unit):
    return subprocess.run(["systemctl", "restart", unit]).returncode
