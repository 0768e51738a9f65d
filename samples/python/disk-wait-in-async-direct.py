"""Files touched directly in async code, and what only looks like it."""
import asyncio
import os
import shutil
import tempfile
from pathlib import Path


async def builtin_open(name):
    open(name).close()  # expect: disk-wait-in-async "open"


async def path_constructed(name):
    return Path(name).read_bytes()  # expect: disk-wait-in-async "read_bytes"


async def path_parameter(path: Path):
    path.write_text("x")  # expect: disk-wait-in-async "write_text"


async def path_by_division(folder: Path):
    (folder / "a").mkdir()  # expect: disk-wait-in-async "mkdir"


async def removed(name):
    os.remove(name)  # expect: disk-wait-in-async "os.remove"


async def tree_removed(name):
    shutil.rmtree(name)  # expect: disk-wait-in-async "shutil.rmtree"


async def temporary_folder():
    return tempfile.mkdtemp()  # expect: disk-wait-in-async "tempfile.mkdtemp"


async def path_in_a_thread(path: Path):
    return await asyncio.to_thread(path.read_text)


async def environment():
    return os.environ.get("HOME"), os.getpid(), os.sep


async def own_open():
    def open(name):
        return name

    return open("door")


async def attribute_called_open(door):
    door.open()
