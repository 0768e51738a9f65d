"""Files behind properties, generators, operators, contexts and callbacks."""
import asyncio
from pathlib import Path

from archive import Archive
from archive.reader import first_lines, read_bytes_later, walk_all
from fastapi import FastAPI

app = FastAPI()
archive = Archive(Path("data"))


def apply(function, value):
    return function(value)


async def property_that_asks_the_disk():
    return archive.size  # expect: disk-wait-in-async "getsize"


async def property_that_asks_nobody():
    return archive.title


async def generator_over_a_folder():
    return [name for name in archive.entries()]  # expect: disk-wait-in-async "glob.glob"


async def list_of_names():
    return archive.paths()


async def membership_on_disk(name):
    return name in archive  # expect: disk-wait-in-async "exists"


async def context_that_makes_a_folder():
    with archive:  # expect: disk-wait-in-async "mkdir"
        return archive.text()


async def method_that_moves(target):
    archive.move(target)  # expect: disk-wait-in-async "os.replace"


async def method_in_a_thread(target):
    await asyncio.to_thread(archive.stamp, target)


async def asynchronous_method():
    return await archive.exists()


async def callback_called_by_the_callee(path: Path):
    return apply(first_lines, path)  # expect: disk-wait-in-async "read_text"


async def callback_in_a_thread(path: Path):
    return await asyncio.to_thread(apply, read_bytes_later, path)


@app.get("/files")
def plain_endpoint(folder: str):
    return walk_all(folder)
