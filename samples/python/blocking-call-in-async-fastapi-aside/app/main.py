import time
from contextlib import asynccontextmanager

import requests
from fastapi import BackgroundTasks, Depends, FastAPI, WebSocket

from .deps import Pagination, current_user, get_db, get_settings, get_token
from .routes import router


def wait_for_db():
    time.sleep(5)


@asynccontextmanager
async def lifespan(app: FastAPI):
    wait_for_db()  # expect: blocking-call-in-async "time.sleep"
    yield


app = FastAPI(lifespan=lifespan)
app.include_router(router)


@app.get("/sync")
def sync_endpoint(token=Depends(get_token)):
    time.sleep(1)
    return requests.get("https://example.com").json()


@app.get("/items")
async def items(db=Depends(get_db), pages: Pagination = Depends(Pagination), user=Depends(current_user)):
    return {"page": pages.page}


@app.get("/region")
async def region():
    return get_settings()["region"]  # expect: blocking-call-in-async "time.sleep"


def send_welcome(address):
    requests.put("https://mail.example.com", json={"to": address})


@app.post("/signup")
async def signup(address: str, tasks: BackgroundTasks):
    tasks.add_task(send_welcome, address)
    return {"ok": True}


@app.middleware("http")
async def timing(request, call_next):
    requests.patch("https://metrics.example.com")  # expect: blocking-call-in-async "requests.patch"
    return await call_next(request)


@app.websocket("/feed")
async def feed(ws: WebSocket):
    await ws.accept()
    await ws.send_text(requests.options("https://feed.example.com").text)  # expect: blocking-call-in-async "requests.options"
