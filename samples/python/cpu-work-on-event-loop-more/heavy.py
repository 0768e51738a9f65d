import hashlib
import zlib
from functools import partial

import argon2
import bcrypt
import numpy
from sklearn.ensemble import RandomForestClassifier

hasher = argon2.PasswordHasher()


class Passwords:
    def __init__(self, rounds=12):
        self.rounds = rounds

    def store(self, password):
        return self._hash(password)

    def _hash(self, password):
        return bcrypt.hashpw(password, bcrypt.gensalt(self.rounds))

    def strong_enough(self, password):
        return len(password) > self.rounds


class Account:
    def __init__(self, password, salt):
        self._password = password
        self._salt = salt

    @property
    def key(self):
        return hashlib.pbkdf2_hmac("sha256", self._password, self._salt, 600_000)

    @property
    def salt(self):
        return self._salt


def argon(password):
    return hasher.hash(password)


def train(rows, labels):
    model = RandomForestClassifier()
    model.fit(rows, labels)
    return model


def stretch(password, salt):
    return hashlib.scrypt(password, salt=salt, n=2**15, r=8, p=1)


def stretch_in_pool(password, salt):
    return hashlib.scrypt(password, salt=salt, n=2**15, r=8, p=1)


def checksum(name):
    return zlib.crc32(name.encode())


def shape(values):
    return numpy.shape(values)


def compare(first, second):
    return hashlib.sha256(first).digest() == hashlib.sha256(second).digest()


stretch_salted = partial(stretch, salt=b"x")
