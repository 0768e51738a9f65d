import asyncio
import os
import shutil
from pathlib import Path

from fastapi import Depends, FastAPI, UploadFile

app = FastAPI()


def template():
    return Path("template.html").read_text()


@app.get("/")
async def page(html: str = Depends(template)):
    return html


@app.get("/raw")
def raw():
    return Path("raw.html").read_text()


class Uploads:
    def __init__(self, root: Path):
        self.root = root

    @property
    def names(self):
        return [entry.name for entry in os.scandir(self.root)]

    @property
    def label(self):
        return self.root.name

    def store(self, name, data):
        (self.root / name).write_bytes(data)


uploads = Uploads(Path("/srv/uploads"))


@app.get("/uploads")
async def listing():
    return uploads.names  # expect: disk-wait-in-async "scandir"


@app.get("/label")
async def label():
    return uploads.label


@app.post("/uploads")
async def upload(file: UploadFile):
    uploads.store(file.filename, await file.read())  # expect: disk-wait-in-async "write_bytes"


@app.post("/uploads2")
async def upload_moved(file: UploadFile):
    await asyncio.to_thread(uploads.store, file.filename, await file.read())


async def duplicate(a, b):
    shutil.copytree(a, b)  # expect: disk-wait-in-async "copytree"
