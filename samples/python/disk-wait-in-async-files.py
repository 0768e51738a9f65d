"""Files, folders and paths."""
import asyncio
import glob
import io
import os
import os.path
import pathlib
import shutil
import tarfile
import tempfile
import zipfile
from os import path as osp
from pathlib import Path

import aiofiles
import anyio


async def opens(name):
    with open(name) as file:  # expect: disk-wait-in-async "open"
        file.read()  # expect: disk-wait-in-async "read"
    with io.open(name, "w") as out:  # expect: disk-wait-in-async "open"
        out.write("x")  # expect: disk-wait-in-async "write"
    Path(name).open()  # expect: disk-wait-in-async "open"


async def paths(name: str, given: Path, maybe: "Path | None" = None):
    os.path.exists(name)  # expect: disk-wait-in-async "os.path.exists"
    osp.getsize(name)  # expect: disk-wait-in-async "getsize"
    Path(name).read_text()  # expect: disk-wait-in-async "read_text"
    given.is_file()  # expect: disk-wait-in-async "is_file"
    (given / "x").unlink()  # expect: disk-wait-in-async "unlink"
    pathlib.Path(name).parent.mkdir()  # expect: disk-wait-in-async "mkdir"
    if maybe:
        maybe.write_bytes(b"")  # expect: disk-wait-in-async "write_bytes"


async def pure(name, given: Path):
    os.path.join(name, "x")
    os.path.basename(name)
    given.joinpath("x").with_suffix(".y")
    pathlib.PurePath(name).name
    str(given / "x")
    io.StringIO("text").read()
    io.BytesIO(b"bytes").read()
    os.getpid()
    os.environ.get("HOME")


async def folders(name):
    os.listdir(name)  # expect: disk-wait-in-async "os.listdir"
    os.remove(name)  # expect: disk-wait-in-async "os.remove"
    os.makedirs(name)  # expect: disk-wait-in-async "os.makedirs"
    shutil.rmtree(name)  # expect: disk-wait-in-async "shutil.rmtree"
    shutil.copy(name, name + "x")  # expect: disk-wait-in-async "shutil.copy"
    glob.glob("*")  # expect: disk-wait-in-async "glob.glob"
    tempfile.mkdtemp()  # expect: disk-wait-in-async "tempfile.mkdtemp"
    for entry in os.walk(name):  # expect: disk-wait-in-async "os.walk"
        print(entry)


async def awaited(name):
    async with aiofiles.open(name) as file:
        await file.read()
    async with await anyio.open_file(name) as other:
        await other.read()
    await anyio.Path(name).exists()
    path = anyio.Path(name)
    await path.read_text()


async def offloaded(given: Path, name):
    await asyncio.to_thread(given.read_text)
    await anyio.to_thread.run_sync(os.remove, name)
    await asyncio.to_thread(shutil.rmtree, name, ignore_errors=True)


def read(name):
    with open(name) as file:
        return file.read()


async def own_names(open, name):
    open(name)


async def no_disk(data: bytes, path: str):
    os.path.expanduser("~/x")
    os.path.abspath("x")
    Path.home()
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer) as archive:
        archive.extract("x")  # known-miss: disk-wait-in-async what is read is in memory, what is written is not
        archive.read("x")
    packed = zipfile.ZipFile(io.BytesIO(data))
    packed.read("x")
    with tarfile.open(fileobj=buffer) as tar:
        tar.getnames()
    with zipfile.ZipFile(path) as on_disk:  # expect: disk-wait-in-async "zipfile.ZipFile"
        on_disk.read("x")  # expect: disk-wait-in-async "on_disk.read"
