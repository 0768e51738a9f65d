"""Who tells of a failure may wait for long; who ends the program keeps nobody waiting."""
import subprocess
import sys

import requests


def revision():
    return subprocess.run(["git", "describe"], capture_output=True).stdout


async def main(options, run):
    if options.version:
        print(revision())
        sys.exit(0)
    try:
        await run(options)
    except KeyboardInterrupt:
        print(revision())
        sys.exit()
    except OSError as error:
        requests.post(options.hook, str(error))  # expect: blocking-call-in-async "the network"
        raise
    print(revision())  # expect: blocking-call-in-async "`revision` leads to `subprocess.run`"
