import asyncio
import urllib.request

from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


def ping_sync(url):
    urllib.request.urlopen(url)


async def ping_async(url):
    urllib.request.urlopen(url)  # expect: blocking-call-in-async "urlopen"


@app.post("/hooks")
async def create(url: str, tasks: BackgroundTasks):
    tasks.add_task(ping_sync, url)
    tasks.add_task(ping_async, url)
    asyncio.get_running_loop().create_task(ping_async(url))
