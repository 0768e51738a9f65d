import io
import os
import shutil
from pathlib import Path, PurePosixPath

import aiofiles
import anyio

ROOT = Path("/srv/data")


async def read_config():
    return (ROOT / "config.ini").read_text()  # expect: disk-wait-in-async "read_text"


async def config_path(name):
    path = ROOT / "conf" / name
    return path.with_suffix(".ini").name, path.parent.parts, os.path.join("a", name)


async def copy(src, dst):
    shutil.copy(src, dst)  # expect: disk-wait-in-async "shutil.copy"


async def listing(folder):
    return sorted(os.listdir(folder))  # expect: disk-wait-in-async "os.listdir"


async def buffer(chunks):
    out = io.BytesIO()
    for chunk in chunks:
        out.write(chunk)
    out.seek(0)
    return out.read()


async def read_async(path):
    async with aiofiles.open(path) as f:
        return await f.read()


async def read_anyio(path):
    return await anyio.Path(path).read_text()


async def pure(name):
    return PurePosixPath(name).stem


async def write(target: Path, data: bytes):
    target.write_bytes(data)  # expect: disk-wait-in-async "write_bytes"


async def upload(file):
    return len(await file.read())
