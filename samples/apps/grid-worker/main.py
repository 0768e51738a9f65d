"""main.py work|sweep|follow ADDRESS"""
import logging
import os
import sys

import worker


def work(address):
    name = f"w{os.getpid()}"
    return worker.Worker(address, name, f"{name}.json").run()


def usage():
    return __doc__.strip()


COMMANDS = {"work": work, "sweep": worker.sweep, "follow": worker.follow}


def main(argv):
    logging.basicConfig(level=logging.ERROR)
    if len(argv) != 2 or argv[0] not in COMMANDS:
        print(usage())
        return None
    return COMMANDS[argv[0]](argv[1])


if __name__ == "__main__":
    main(sys.argv[1:])
