"""ChaCha20 after RFC 8439, in plain Python: slow, but no dependency on the boat's old laptop."""
import hashlib
import hmac
import os
import struct


class BadSeal(Exception):
    pass


def quarter(s, a, b, c, d):
    s[a] = (s[a] + s[b]) & 0xFFFFFFFF
    s[d] ^= s[a]
    s[d] = (s[d] << 16 | s[d] >> 16) & 0xFFFFFFFF
    s[c] = (s[c] + s[d]) & 0xFFFFFFFF
    s[b] ^= s[c]
    s[b] = (s[b] << 12 | s[b] >> 20) & 0xFFFFFFFF
    s[a] = (s[a] + s[b]) & 0xFFFFFFFF
    s[d] ^= s[a]
    s[d] = (s[d] << 8 | s[d] >> 24) & 0xFFFFFFFF
    s[c] = (s[c] + s[d]) & 0xFFFFFFFF
    s[b] ^= s[c]
    s[b] = (s[b] << 7 | s[b] >> 25) & 0xFFFFFFFF


def block(key: bytes, counter: int, nonce: bytes) -> bytes:
    start = list(struct.unpack("<4I", b"expand 32-byte k")) + list(struct.unpack("<8I", key)) + [counter, *struct.unpack("<3I", nonce)]
    s = start[:]
    for _ in range(10):
        quarter(s, 0, 4, 8, 12)
        quarter(s, 1, 5, 9, 13)
        quarter(s, 2, 6, 10, 14)
        quarter(s, 3, 7, 11, 15)
        quarter(s, 0, 5, 10, 15)
        quarter(s, 1, 6, 11, 12)
        quarter(s, 2, 7, 8, 13)
        quarter(s, 3, 4, 9, 14)
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(s, start)))


def xor(data: bytes, stream: bytes) -> bytes:
    return (int.from_bytes(data, "big") ^ int.from_bytes(stream[:len(data)], "big")).to_bytes(len(data), "big")


def crypt(key: bytes, nonce: bytes, data: bytes) -> bytes:
    out = bytearray()
    for k in range(0, len(data), 64):
        out += xor(data[k:k + 64], block(key, 1 + k // 64, nonce))
    return bytes(out)


def derive(passphrase: str, salt: bytes, rounds: int = 60_000) -> tuple[bytes, bytes]:
    both = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, rounds, 64)
    return both[:32], both[32:]


def seal(keys: tuple[bytes, bytes], data: bytes) -> bytes:
    nonce = os.urandom(12)
    body = nonce + crypt(keys[0], nonce, data)
    return body + hmac.digest(keys[1], body, "sha256")[:16]


def unseal(keys: tuple[bytes, bytes], sealed: bytes) -> bytes:
    body, tag = sealed[:-16], sealed[-16:]
    if not hmac.compare_digest(tag, hmac.digest(keys[1], body, "sha256")[:16]):
        raise BadSeal
    return crypt(keys[0], body[:12], body[12:])
