import time

import requests
from litestar import Litestar, get


@get("/a", sync_to_thread=True)
def in_thread() -> str:
    time.sleep(1)
    return "a"


@get("/b")
async def on_loop() -> str:
    return requests.get("https://example.com").text  # expect: blocking-call-in-async "requests.get"


app = Litestar([in_thread, on_loop])
