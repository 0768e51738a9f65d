import functools
import hashlib
import hmac
import os
import time

from flask import abort, current_app, g, request

ROUNDS = 60_000


def digest(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ROUNDS)


class Users:
    def __init__(self, db):
        self.db = db

    def add(self, name, password):
        salt = os.urandom(16)
        with self.db.transaction() as conn:
            conn.execute("INSERT INTO users VALUES (?, ?, ?)", (name, salt, digest(password, salt)))

    def check(self, name, password):
        row = self.db.connection().execute(
            "SELECT salt, digest FROM users WHERE name = ?", (name,)).fetchone()
        if row is None:
            return False
        return hmac.compare_digest(row["digest"], digest(password, row["salt"]))


def sign(secret, name, lifetime=3600):
    body = f"{name}:{int(time.time()) + lifetime}"
    mac = hmac.new(secret, body.encode(), "sha256").hexdigest()
    return f"{body}:{mac}"


def verify(secret, token):
    body, _, mac = token.rpartition(":")
    expected = hmac.new(secret, body.encode(), "sha256").hexdigest()
    name, _, expiry = body.partition(":")
    if not hmac.compare_digest(mac, expected) or int(expiry) < time.time():
        return None
    return name


def login_required(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        token = request.headers.get("X-Token", "")
        g.user = verify(current_app.config["SECRET"], token) if token else None
        if g.user is None:
            abort(401)
        return view(*args, **kwargs)
    return wrapper
