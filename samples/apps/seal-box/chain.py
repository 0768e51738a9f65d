import hashlib
import json
import os
import random
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Block:
    number: int
    previous: str
    body: str
    nonce: int = 0

    def digest(self):
        text = f"{self.number}|{self.previous}|{self.body}|{self.nonce}"
        return hashlib.sha256(text.encode()).hexdigest()


def mine(number, previous, body, zeros=3):
    nonce = 0
    while True:
        block = Block(number, previous, body, nonce)
        if block.digest().startswith("0" * zeros):
            return block
        nonce += 1


class Ledger:
    def __init__(self, path):
        self.path = path
        self.blocks = []
        if os.path.exists(path):
            self.blocks = list(self._read())

    def _read(self):
        with open(self.path) as f:
            for line in f:
                yield Block(**json.loads(line))

    def append(self, body):
        previous = self.blocks[-1].digest() if self.blocks else "0" * 64
        block = mine(len(self.blocks), previous, body)
        self.write(block)
        self.blocks.append(block)
        return block

    def write(self, block):
        with open(self.path, "a") as f:
            json.dump(asdict(block), f)
            f.write("\n")
            f.flush()
            os.fsync(f.fileno())

    def verify(self):
        previous = "0" * 64
        for block in self.blocks:
            if block.previous != previous:
                return False
            previous = block.digest()
        return True


def merkle(leaves):
    level = [hashlib.sha256(x).digest() for x in leaves]
    while len(level) > 1:
        if len(level) % 2:
            level.append(level[-1])
        level = [hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2])]
    return level[0].hex()


def one_time_passwords(secret, count):
    chain = [secret]
    for _ in range(count):
        chain.append(hashlib.sha256(chain[-1]).digest())
    return chain[::-1]


def is_probable_prime(n, rng, rounds=12):
    if n < 4 or n % 2 == 0:
        return n in (2, 3)
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for _ in range(rounds):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def key_pair(bits, seed):
    rng = random.Random(seed)

    def prime():
        while True:
            n = rng.getrandbits(bits) | 1 | 1 << bits - 1
            if n % 65537 != 1 and is_probable_prime(n, rng):
                return n

    p, q = prime(), prime()
    return p * q, 65537, pow(65537, -1, (p - 1) * (q - 1))
