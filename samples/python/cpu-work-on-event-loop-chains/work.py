import hashlib

import bcrypt
import pandas
from PIL import Image


def derive(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def derive_memory_hard(password, salt):
    return hashlib.scrypt(password, salt=salt, n=2**15, r=8, p=1)


def hash_password(password):
    return bcrypt.hashpw(password, bcrypt.gensalt(12))


def hash_in_thread(password):
    return bcrypt.hashpw(password, bcrypt.gensalt(12))


def hash_plain(password):
    return bcrypt.hashpw(password, bcrypt.gensalt(12))


def read_table(name):
    return pandas.read_csv(name)


def thumbnail(image: Image.Image):
    return image.resize((4000, 4000))


def small_digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Users:
    def check(self, password, stored):
        return bcrypt.checkpw(password, stored)

    def name(self, user):
        return user.strip()
