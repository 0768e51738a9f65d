import asyncio
import hashlib

import bcrypt
from celery import shared_task
from fastapi import Depends, FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()


def hash_password(password: str) -> bytes:
    return bcrypt.hashpw(password.encode(), bcrypt.gensalt())


def verify(password: str):
    return bcrypt.checkpw(password.encode(), b"$2b$12$abc")


def stretch(password: str):
    return hashlib.scrypt(password.encode(), salt=b"pepper", n=2**15, r=8, p=1)


@app.post("/login")
def login(password: str):
    return {"ok": bcrypt.checkpw(password.encode(), b"$2b$12$xyz")}


@app.get("/me")
async def me(ok: bool = Depends(verify)):
    return {"ok": ok}


@app.post("/register")
async def register(password: str):
    return {"hash": hash_password(password).decode()}  # expect: cpu-work-on-event-loop "bcrypt.hashpw"


@app.post("/register2")
async def register_moved(password: str):
    return {"hash": (await run_in_threadpool(hash_password, password)).decode()}


@app.post("/register3")
async def register_wrong(password: str):
    return await asyncio.to_thread(print, stretch(password))  # expect: cpu-work-on-event-loop "scrypt"


@shared_task
def rehash(password):
    return hashlib.pbkdf2_hmac("sha256", password, b"salt", 1_000_000)


def legacy(password):
    return hashlib.pbkdf2_hmac("sha1", password, b"salt", 900_000)


def modern(password):
    return password[::-1]


SCHEMES = {"legacy": legacy, "modern": modern}


async def scheme(name, password):
    return SCHEMES[name](password)  # expect: cpu-work-on-event-loop "pbkdf2_hmac"


async def done_later():
    asyncio.get_running_loop().call_later(1, warm_up)  # expect: cpu-work-on-event-loop "pbkdf2_hmac"


def warm_up():
    hashlib.pbkdf2_hmac("sha256", b"x", b"y", 2_000_000)
