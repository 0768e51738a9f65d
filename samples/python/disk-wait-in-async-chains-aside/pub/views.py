import asyncio
import shutil
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from . import Loader, read_json
from .loader import MemoryLoader, load_theme


def open(path):
    return {"path": path}


async def memory(name):
    return MemoryLoader("x").load(name)


async def page(name):
    return Loader("/srv/pub").load(name)  # expect: disk-wait-in-async "read_text"


async def data(path):
    return read_json(path)  # expect: disk-wait-in-async "open"


async def data_moved(path):
    return await asyncio.to_thread(read_json, path)


async def theme(path):
    return load_theme(path)  # expect: disk-wait-in-async "read_bytes"


async def shadowed_open(path):
    return open(path)


@contextmanager
def scratch():
    folder = shutil.copytree("/srv/skeleton", "/srv/scratch")
    yield folder


async def in_scratch():
    with scratch() as folder:  # expect: disk-wait-in-async "copytree"
        return folder


def walk(root):
    for child in Path(root).iterdir():
        yield child.name


async def walked(root):
    return list(walk(root))  # expect: disk-wait-in-async "iterdir"


async def walk_kept(root):
    names = walk(root)
    return await asyncio.to_thread(sorted, names)


async def removed(root):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, partial(shutil.rmtree, root, ignore_errors=True))


async def removed_now(root):
    clean = lambda: shutil.rmtree(root)
    clean()  # expect: disk-wait-in-async "rmtree"
