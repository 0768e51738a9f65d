import asyncio
import lzma
import zlib
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import anyio
import pandas as pd
from PIL import Image

processes = ProcessPoolExecutor(2)


def thumbnail(image: Image.Image):
    image.thumbnail((128, 128))
    return image


def half(image: Image.Image):
    return image.resize((image.width // 2, image.height // 2))


def size(image: Image.Image):
    return image.size


async def thumb(image: Image.Image):
    return thumbnail(image)  # expect: cpu-work-on-event-loop "thumbnail"


async def dims(image: Image.Image):
    return size(image)


async def halved(image: Image.Image):
    return await anyio.to_thread.run_sync(half, image)


class Reports:
    def frame(self, path):
        return pd.read_csv(path)

    def title(self, path):
        return path.rsplit("/", 1)[-1]


async def report(path):
    return Reports().frame(path).shape  # expect: cpu-work-on-event-loop "read_csv"


async def report_title(path):
    return Reports().title(path)


async def report_moved(path):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(processes, partial(Reports().frame, path))


def pack(blob):
    return lzma.compress(blob * 1000, preset=9)


async def packed(request):
    return pack(await request.body())  # known-miss: cpu-work-on-event-loop `lzma.compress` is not known to compute


async def tiny():
    return zlib.compress(b"ok")


async def checksum():
    return zlib.crc32(b"header")
