"""Pictures, tables and models on the loop."""
import asyncio

import pandas as pd
from fastapi import FastAPI, UploadFile
from PIL import Image

app = FastAPI()


def shrink(image: Image.Image) -> Image.Image:
    return image.resize((4000, 3000))


def shrink_in_thread(image: Image.Image) -> Image.Image:
    return image.resize((4000, 3000))


def table(path):
    return pd.read_csv(path)


def table_in_thread(path):
    return pd.read_csv(path)


def area(image: Image.Image) -> int:
    return image.width * image.height


async def picture_resized(image: Image.Image):
    return shrink(image)  # expect: cpu-work-on-event-loop "resize"


async def picture_resized_in_a_thread(image: Image.Image):
    return await asyncio.to_thread(shrink_in_thread, image)


async def size_of_a_picture(image: Image.Image):
    return area(image)


@app.post("/table")
async def table_in_an_endpoint(upload: UploadFile):
    return table(upload.file)  # expect: cpu-work-on-event-loop "read_csv"


@app.post("/table/threaded")
async def table_in_a_thread(upload: UploadFile):
    return await asyncio.to_thread(table_in_thread, upload.file)


@app.post("/table/plain")
def table_in_a_plain_endpoint(upload: UploadFile):
    return table_in_thread(upload.file)
