"""Heavy computing, on an event loop and beside it."""
import asyncio
import hashlib
import json
import ssl


def digest(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)


# doc:bad
async def login(store, name, password):
    user = await store.find(name)
    return user.digest == digest(password, user.salt)  # expect: cpu-work-on-event-loop "leads to `hashlib.pbkdf2_hmac`"
    #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # doc:good


async def login_kindly(store, name, password):
    user = await store.find(name)
    return user.digest == await asyncio.to_thread(digest, password, user.salt)
    # doc:end


async def directly(password, salt):
    hashlib.scrypt(password, salt=salt, n=16384, r=8, p=1)  # expect: cpu-work-on-event-loop "hashlib.scrypt"


async def small(text):
    hashlib.sha256(text).hexdigest()
    json.loads(text)
    sorted(text)


async def contexts(authority):
    ssl.create_default_context()  # expect: cpu-work-on-event-loop "ssl.create_default_context"
    ssl.create_default_context(cafile=authority)
    ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
