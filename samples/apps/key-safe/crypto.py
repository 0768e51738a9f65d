"""Standard library only: PBKDF2 for the key, a stream made of BLAKE2 for hiding, HMAC for trust. Not audited, of course."""
import base64
import hashlib
import hmac
import os
import secrets
import string
from itertools import count

ROUNDS = 40_000
ALPHABETS = {"lower": string.ascii_lowercase, "upper": string.ascii_uppercase, "digits": string.digits, "marks": "!#$%&*+-.:;=?@_"}


class WrongPassword(Exception):
    pass


def derive(password, salt, rounds=ROUNDS):
    material = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, rounds, 64)
    return material[:32], material[32:]


def keystream(key, nonce, size):
    out = bytearray()
    for n in count():
        if len(out) >= size:
            return bytes(out[:size])
        out += hashlib.blake2b(nonce + n.to_bytes(8, "big"), key=key).digest()


def xor(data, stream):
    return (int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(data), "big")


def seal(plain, password):
    salt, nonce = os.urandom(16), os.urandom(16)
    key, trust = derive(password, salt)
    hidden = xor(plain, keystream(key, nonce, len(plain))) if plain else b""
    mac = hmac.new(trust, nonce + hidden, "sha256").digest()
    return base64.b64encode(salt + nonce + mac + hidden)


def unseal(blob, password):
    raw = base64.b64decode(blob)
    salt, nonce, mac, hidden = raw[:16], raw[16:32], raw[32:64], raw[64:]
    key, trust = derive(password, salt)
    if not hmac.compare_digest(mac, hmac.new(trust, nonce + hidden, "sha256").digest()):
        raise WrongPassword
    return xor(hidden, keystream(key, nonce, len(hidden))) if hidden else b""


def generate(length=20, kinds=("lower", "upper", "digits", "marks")):
    """At least one of each kind."""
    everything = "".join(ALPHABETS[k] for k in kinds)
    while True:
        word = "".join(secrets.choice(everything) for _ in range(length))
        if all(set(word) & set(ALPHABETS[k]) for k in kinds):
            return word


def totp(secret, at, digits=6, period=30):
    key = base64.b32decode(secret.upper() + "=" * (-len(secret) % 8))
    mac = hmac.new(key, int(at // period).to_bytes(8, "big"), "sha1").digest()
    place = mac[-1] & 15
    return str((int.from_bytes(mac[place:place + 4], "big") & 0x7FFFFFFF) % 10 ** digits).zfill(digits)
