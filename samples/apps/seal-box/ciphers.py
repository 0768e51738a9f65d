"""Toy ciphers: for learning, not for secrets."""
import hashlib
import struct
from dataclasses import dataclass, field


def xor_bytes(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


@dataclass
class Feistel:
    key: bytes
    rounds: int = 8
    subkeys: list = field(init=False, repr=False)

    def __post_init__(self):
        self.subkeys = [hashlib.sha256(self.key + bytes([r])).digest() for r in range(self.rounds)]

    def _round(self, half, subkey):
        return hashlib.blake2b(half, key=subkey, digest_size=8).digest()

    def encrypt_block(self, block):
        left, right = block[:8], block[8:]
        for k in self.subkeys:
            left, right = right, xor_bytes(left, self._round(right, k))
        return right + left

    def decrypt_block(self, block):
        right, left = block[:8], block[8:]
        for k in reversed(self.subkeys):
            left, right = xor_bytes(right, self._round(left, k)), left
        return left + right

    def cbc_encrypt(self, data, iv):
        pad = 16 - len(data) % 16
        data += bytes([pad]) * pad
        out, last = [], iv
        for i in range(0, len(data), 16):
            last = self.encrypt_block(xor_bytes(data[i:i + 16], last))
            out.append(last)
        return b"".join(out)

    def cbc_decrypt(self, data, iv):
        out, last = [], iv
        for i in range(0, len(data), 16):
            block = data[i:i + 16]
            out.append(xor_bytes(self.decrypt_block(block), last))
            last = block
        plain = b"".join(out)
        return plain[:-plain[-1]]


def arc4(key):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0
    while True:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        yield state[(state[i] + state[j]) & 255]


def stream(key, data):
    return bytes(b ^ k for b, k in zip(data, arc4(key)))


def xtea(block, key, rounds=32):
    v0, v1 = struct.unpack(">2I", block)
    k = struct.unpack(">4I", key)
    total, delta, mask = 0, 0x9E3779B9, 0xFFFFFFFF
    for _ in range(rounds):
        v0 = (v0 + (((v1 << 4 ^ v1 >> 5) + v1) ^ (total + k[total & 3]))) & mask
        total = (total + delta) & mask
        v1 = (v1 + (((v0 << 4 ^ v0 >> 5) + v0) ^ (total + k[total >> 11 & 3]))) & mask
    return struct.pack(">2I", v0, v1)


def xtea_ctr(key, data, nonce=0):
    out = bytearray()
    for n, i in enumerate(range(0, len(data), 8)):
        pad = xtea(struct.pack(">Q", nonce + n), key)
        out += xor_bytes(data[i:i + 8], pad)
    return bytes(out)


def shift_by_key(text, key, sign=1):
    out, n = [], 0
    for ch in text:
        if ch.isalpha() and ch.isascii():
            base = 65 if ch.isupper() else 97
            out.append(chr((ord(ch) - base + sign * (ord(key[n % len(key)].lower()) - 97)) % 26 + base))
            n += 1
        else:
            out.append(ch)
    return "".join(out)


def crack_shift(text, length):
    usual = "etaoinshrdlucmfwypvbgkjqxz"
    letters = [c for c in text.lower() if c.isalpha() and c.isascii()]
    key = ""
    for offset in range(length):
        column = letters[offset::length]
        key += max("abcdefghijklmnopqrstuvwxyz", key=lambda k: sum(
            26 - usual.index(chr((ord(c) - ord(k)) % 26 + 97)) for c in column))
    return key
