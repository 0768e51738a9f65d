import subprocess
import time


class Depot:
    def count(self):
        return len(subprocess.check_output(["ls"]).split())


def wait_in_gamma():
    time.sleep(1)
