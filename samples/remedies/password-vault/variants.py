"""The regions of app.py by each remedy."""

import functools
import hashlib
import hmac

import app
from remedies_kit import Independent, Native, Region

USERS = {f"user{i}": f"secret number {i * 7919}" for i in range(110)}


def hash_one(user):
    name, password = user
    return app.old_hash(password, name)


class HashAll(Independent):
    region = "hash_all: for name, password in users.items()"
    item = staticmethod(hash_one)

    def prepare(self):
        return (USERS,)

    def original(self, users):
        return app.hash_all(users)

    def items(self, users):
        return list(users.items())

    def join(self, results, users):
        return dict(zip(users, results))


class Crack(Independent):
    region = "crack: for word in words"

    def prepare(self):
        return app.old_hash(USERS["user3"], "user3"), "user3", [f"secret number {i}" for i in range(20)]

    def original(self, target, salt, words):
        return app.crack(target, salt, words)

    def items(self, target, salt, words):
        return words

    def task(self, target, salt, words):
        return functools.partial(app.old_hash, salt=salt)

    def join(self, results, target, salt, words):
        return next((word for word, found in zip(words, results) if found == target), None)


class CheckAll(Region):
    region = "check_all: for name, tag in entries"

    def prepare(self):
        key = b"k" * 32
        return [(name, hmac.new(key, name.encode(), "sha256").hexdigest()) for name in USERS], key

    def original(self, entries, key):
        return app.check_all(entries, key)


class Chain(Region):
    region = "chain: for _ in range(rounds)"

    def prepare(self):
        return b"start", 500_000

    def original(self, seed, rounds):
        return app.chain(seed, rounds)


def scrypt(user):
    name, password = user
    return hashlib.scrypt(password.encode(), salt=name.encode(), n=16384, r=8, p=1)


class ScryptAll(Native):
    region = "scrypt_all: for name, password in users.items()"
    item = staticmethod(scrypt)
    chunksize = 1

    def prepare(self):
        return ({name: USERS[name] for name in list(USERS)[:10]},)

    def original(self, users):
        return app.scrypt_all(users)

    def items(self, users):
        return list(users.items())
