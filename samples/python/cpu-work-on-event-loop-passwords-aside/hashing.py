import asyncio
import hashlib
import hmac
import secrets
from concurrent.futures import ProcessPoolExecutor

import bcrypt
from argon2 import PasswordHasher
from passlib.context import CryptContext

pwd = CryptContext(schemes=["bcrypt"])
argon = PasswordHasher()
pool = ProcessPoolExecutor()


def derive(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def derive_moved(password, salt):
    return hashlib.pbkdf2_hmac("sha512", password, salt, 210_000)


class Vault:
    def seal(self, password):
        return bcrypt.hashpw(password, bcrypt.gensalt(12))

    def token(self):
        return secrets.token_urlsafe(32)


async def key(password, salt):
    return derive(password, salt)  # expect: cpu-work-on-event-loop "pbkdf2_hmac"


async def key_moved(password, salt):
    return await asyncio.get_running_loop().run_in_executor(pool, derive_moved, password, salt)


async def scrypt(password, salt):
    return hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=1)  # expect: cpu-work-on-event-loop "scrypt"


async def etag(name: str):
    return hashlib.sha256(name.encode()).hexdigest()


async def compare(a: bytes, b: bytes):
    return hmac.compare_digest(a, b)


async def sealed(vault: Vault, password):
    return vault.seal(password)  # expect: cpu-work-on-event-loop "bcrypt.hashpw"


async def token(vault: Vault):
    return vault.token()


async def check(password, digest):
    return bcrypt.checkpw(password, digest)  # expect: cpu-work-on-event-loop "checkpw"


async def check_moved(password, digest):
    return await asyncio.to_thread(bcrypt.checkpw, password, digest)


async def passlib_hash(password):
    return pwd.hash(password)  # expect: cpu-work-on-event-loop "hash"


async def argon_hash(password):
    return argon.hash(password)  # expect: cpu-work-on-event-loop "hash"
