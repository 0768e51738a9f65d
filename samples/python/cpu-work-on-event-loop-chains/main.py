"""Heavy computing that the loop has to wait for."""
import asyncio
import hashlib
from concurrent.futures import ProcessPoolExecutor

import bcrypt
import work
from fastapi import FastAPI

app = FastAPI()
processes = ProcessPoolExecutor()


async def key_derivation_through_a_helper(password, salt):
    return work.derive(password, salt)  # expect: cpu-work-on-event-loop "hashlib.pbkdf2_hmac"


async def memory_hard_key_derivation(password, salt):
    return work.derive_memory_hard(password, salt)  # expect: cpu-work-on-event-loop "hashlib.scrypt"


@app.post("/users")
async def password_hash_in_an_endpoint(password: bytes):
    return work.hash_password(password)  # expect: cpu-work-on-event-loop "bcrypt.hashpw"


@app.post("/plain")
def plain_endpoint(password: bytes):
    return work.hash_plain(password)


async def password_check_by_a_method(password, stored):
    return work.Users().check(password, stored)  # expect: cpu-work-on-event-loop "bcrypt.checkpw"


async def harmless_method(user):
    return work.Users().name(user)


async def data_frame(name):
    return work.read_table(name)  # expect: cpu-work-on-event-loop "pandas.read_csv"


async def direct_key_derivation(password, salt):
    return hashlib.pbkdf2_hmac("sha512", password, salt, 210_000)  # expect: cpu-work-on-event-loop "pbkdf2_hmac"


async def password_hash_in_a_thread(password):
    return await asyncio.to_thread(work.hash_in_thread, password)


async def password_hash_in_a_process(password):
    return await asyncio.get_running_loop().run_in_executor(processes, work.hash_in_thread, password)


async def computed_before_the_handover(password):
    await asyncio.to_thread(print, bcrypt.hashpw(password, b"x"))  # expect: cpu-work-on-event-loop "bcrypt.hashpw"


async def small_digest(text):
    return work.small_digest(text)
