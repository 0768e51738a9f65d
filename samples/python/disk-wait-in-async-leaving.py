"""What runs only where a function fails, or the program ends, stops nobody who goes on."""
import os
import sys


def choices(folder):
    return ", ".join(os.listdir(folder))


class Unknown(Exception):
    pass


async def raised(folder, name):
    if name is None:
        raise Unknown(f"none of {choices(folder)}")
    return name


async def before_raised(folder, name, known):
    if name not in known:
        there = choices(folder)
        if name in there:
            raise Unknown(name)
        else:
            raise Unknown(there)
    return known[name]


async def handled(folder, name, known):
    try:
        return known[name]
    except KeyError as error:
        there = choices(folder)
        raise Unknown(there) from error


async def handled_and_gone_on(folder, name, known):
    try:
        return known[name]
    except KeyError:
        return os.listdir(folder)  # expect: disk-wait-in-async "`os.listdir` waits"


async def raised_at_times(folder, names):
    for name in names:
        if name:
            size = os.stat(name).st_size  # expect: disk-wait-in-async "`os.stat` waits"
            if size:
                continue
            raise Unknown(name)


async def asked_first(name):
    if os.path.exists(name):  # expect: disk-wait-in-async "`os.path.exists` waits"
        raise Unknown(name)


async def ends(folder, name):
    if name == "version":
        print(choices(folder))
        sys.exit()
    if name == "choices":
        sys.exit(os.lstat(folder).st_size)  # expect: disk-wait-in-async "`os.lstat` waits"
    if name == "help":
        raise SystemExit(os.readlink(folder))  # expect: disk-wait-in-async "`os.readlink` waits"
    return name


async def test_it(folder):
    return os.scandir(folder)
