import hashlib
import math
import random

SMALL = [p for p in range(3, 1000) if all(p % q for q in range(2, int(p ** 0.5) + 1))]


def probably_prime(n, rounds=20, rng=random):
    for p in SMALL:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for _ in range(rounds):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def prime(bits, rng):
    while True:
        n = rng.getrandbits(bits) | 1 | 3 << bits - 2
        if probably_prime(n, rng=rng):
            return n


class PublicKey:
    def __init__(self, n, e):
        self.n, self.e = n, e

    @property
    def size(self):
        return (self.n.bit_length() + 7) // 8

    def _padded(self, message):
        digest = hashlib.sha256(message).digest()
        return b"\x00\x01" + b"\xff" * (self.size - len(digest) - 3) + b"\x00" + digest

    def verify(self, message, signature):
        got = pow(int.from_bytes(signature, "big"), self.e, self.n)
        return got.to_bytes(self.size, "big") == self._padded(message)

    def fingerprint(self):
        return hashlib.sha256(b"%x:%x" % (self.n, self.e)).hexdigest()[:24]


class PrivateKey(PublicKey):
    def __init__(self, p, q, e=65537):
        super().__init__(p * q, e)
        self.p, self.q = p, q
        self.d = pow(e, -1, math.lcm(p - 1, q - 1))
        self.dp, self.dq, self.qi = self.d % (p - 1), self.d % (q - 1), pow(q, -1, p)

    @classmethod
    def make(cls, bits=1024, seed=None):
        rng = random.Random(seed)
        while True:
            p, q = prime(bits // 2, rng), prime(bits // 2, rng)
            if p != q and math.gcd(65537, (p - 1) * (q - 1)) == 1:
                return cls(p, q)

    def public(self):
        return PublicKey(self.n, self.e)

    def sign(self, message):
        m = int.from_bytes(self._padded(message), "big")
        a, b = pow(m, self.dp, self.p), pow(m, self.dq, self.q)
        return (b + (a - b) * self.qi % self.p * self.q).to_bytes(self.size, "big")
