"""Heavy computing behind methods, properties, partials, tables and callbacks."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

import heavy
from fastapi import Depends, FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()
processes = ProcessPoolExecutor()
passwords = heavy.Passwords()


def plain_dependency(password: bytes):
    return passwords.store(password)


async def method_of_a_module_instance(password):
    return passwords.store(password)  # expect: cpu-work-on-event-loop "bcrypt.hashpw"


async def harmless_method_of_a_module_instance(password):
    return passwords.strong_enough(password)


async def key_behind_a_property(password, salt):
    return heavy.Account(password, salt).key  # expect: cpu-work-on-event-loop "pbkdf2_hmac"


async def harmless_property(password, salt):
    return heavy.Account(password, salt).salt


async def library_instance(password):
    return heavy.argon(password)  # expect: cpu-work-on-event-loop "hash"


async def training(rows, labels):
    return heavy.train(rows, labels)  # expect: cpu-work-on-event-loop "fit"


async def partial_of_a_module(password):
    return heavy.stretch_salted(password)  # expect: cpu-work-on-event-loop "hashlib.scrypt"


async def key_in_a_process(password, salt):
    return await asyncio.get_running_loop().run_in_executor(processes, heavy.stretch_in_pool, password, salt)


async def key_in_a_thread_pool(password, salt):
    return await run_in_threadpool(heavy.stretch_in_pool, password, salt)


async def small_computations(name, values):
    return heavy.checksum(name), heavy.shape(values), heavy.compare(b"a", b"b")


@app.post("/login")
async def plain_dependency_of_an_async_endpoint(token=Depends(plain_dependency)):
    return {"token": token}
