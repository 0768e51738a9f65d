"""A certificate authority for one's own cellar."""
import base64
import os
import pathlib
import sqlite3
import textwrap
import time
from dataclasses import dataclass

import der
import rsa

COMMON_NAME = der.Oid("2.5.4.3")
RSA = der.Oid("1.2.840.113549.1.1.1")


@dataclass(frozen=True)
class Certificate:
    serial: int
    subject: str
    issuer: str
    since: int
    until: int
    key: rsa.PublicKey
    ca: bool
    signature: bytes = b""

    def body(self):
        return der.encode([self.serial, [COMMON_NAME, self.issuer], [self.since, self.until], [COMMON_NAME, self.subject],
                           [RSA, self.key.n, self.key.e], self.ca])

    def to_der(self):
        return der.encode([self.body(), self.signature])

    @classmethod
    def from_der(cls, data):
        body, signature = der.decode(data)
        serial, (_, issuer), (since, until), (_, subject), (_, n, e), ca = der.decode(body)
        return cls(serial, subject, issuer, since, until, rsa.PublicKey(n, e), ca, signature)

    def valid_at(self, moment):
        return self.since <= moment <= self.until

    def signed_by(self, other):
        return self.issuer == other.subject and other.ca and other.key.verify(self.body(), self.signature)


def to_pem(data, label="CERTIFICATE"):
    text = "\n".join(textwrap.wrap(base64.b64encode(data).decode(), 64))
    return f"-----BEGIN {label}-----\n{text}\n-----END {label}-----\n"


def from_pem(text):
    lines = [l for l in text.strip().splitlines() if not l.startswith("-----")]
    return base64.b64decode("".join(lines))


class Store:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.db = sqlite3.connect(self.folder / "index.db", check_same_thread=False)
        self.db.execute("create table if not exists cert (serial integer primary key, subject text, until int, revoked int, pem text)")

    def add(self, cert):
        with self.db:
            self.db.execute("insert into cert values (?, ?, ?, null, ?)", (cert.serial, cert.subject, cert.until, to_pem(cert.to_der())))

    def get(self, serial):
        row = self.db.execute("select pem from cert where serial = ?", (serial,)).fetchone()
        return Certificate.from_der(from_pem(row[0])) if row else None

    def revoke(self, serial):
        with self.db:
            self.db.execute("update cert set revoked = ? where serial = ?", (int(time.time()), serial))

    def status(self, serial):
        row = self.db.execute("select revoked from cert where serial = ?", (serial,)).fetchone()
        return "unknown" if row is None else "good" if row[0] is None else "revoked"

    def expiring(self, before):
        return [s for s, in self.db.execute("select subject from cert where until < ? and revoked is null order by until", (before,))]

    def save_key(self, name, key):
        path = self.folder / (name + ".key")
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(fd, "w") as f:
            f.write(to_pem(der.encode([0, key.n, key.e, key.d, key.p, key.q]), "RSA PRIVATE KEY"))
            f.flush()
            os.fsync(f.fileno())

    def load_key(self, name):
        _, _, e, _, p, q = der.decode(from_pem((self.folder / (name + ".key")).read_text()))
        return rsa.PrivateKey(p, q, e)


class Authority:
    YEAR = 365 * 86400

    def __init__(self, name, store, key, certificate=None):
        self.name, self.store, self.key = name, store, key
        self.certificate = certificate

    @classmethod
    def found(cls, name, store, bits=1024, seed=None):
        authority = cls(name, store, rsa.PrivateKey.make(bits, seed))
        authority.certificate = authority.issue(name, authority.key.public(), ca=True, years=10)
        store.save_key(name, authority.key)
        return authority

    def issue(self, subject, key, ca=False, years=1):
        now = int(time.time())
        serial = int.from_bytes(os.urandom(7), "big")
        blank = Certificate(serial, subject, self.name, now, now + years * self.YEAR, key, ca)
        cert = Certificate(**{**vars(blank), "signature": self.key.sign(blank.body())})
        self.store.add(cert)
        return cert

    def intermediate(self, name, seed=None):
        key = rsa.PrivateKey.make(1024, seed)
        return Authority(name, self.store, key, self.issue(name, key.public(), ca=True, years=5))


def check_chain(chain, roots, moment=None):
    """Names what is wrong; None if nothing is."""
    moment = moment or time.time()
    for cert in chain:
        if not cert.valid_at(moment):
            return f"{cert.subject} has expired"
    for cert, above in zip(chain, chain[1:]):
        if not cert.signed_by(above):
            return f"{cert.subject} is not signed by {above.subject}"
    if not any(chain[-1].signed_by(root) for root in roots):
        return "unknown root"
    return None
