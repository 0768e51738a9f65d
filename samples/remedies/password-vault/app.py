"""Derives and checks keys of a password file, with its own old hash and the newer one."""

import hashlib
import hmac

MASK = 0xFFFFFFFF
ROUNDS = 900


def old_hash(password, salt):
    state = [0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344]
    data = (salt + password).encode()
    for number in range(ROUNDS):
        for byte in data:
            a, b, c, d = state
            a = (a * 33 + byte + number) & MASK
            b = (b ^ (a << 5 | a >> 27)) & MASK
            c = (c + b) & MASK
            d = (d ^ c >> 3) & MASK
            state = [b, c, d, a]
    return "".join(f"{word:08x}" for word in state)


def hash_all(users):
    return {name: old_hash(password, name) for name, password in users.items()}


def crack(target, salt, words):
    for word in words:
        if old_hash(word, salt) == target:
            return word
    return None


def check_all(entries, key):
    wrong = []
    for name, tag in entries:
        if not hmac.compare_digest(hmac.new(key, name.encode(), "sha256").hexdigest(), tag):
            wrong.append(name)
    return wrong


def chain(seed, rounds):
    value = seed
    for _ in range(rounds):
        value = hashlib.sha256(value).digest()
    return value


def scrypt_all(users):
    keys = []
    for name, password in users.items():
        keys.append(hashlib.scrypt(password.encode(), salt=name.encode(), n=16384, r=8, p=1))
    return keys


def main():
    users = {f"user{i}": f"secret number {i * 7919}" for i in range(110)}
    hashes = hash_all(users)
    print(hashes["user7"])
    print(crack(hashes["user3"], "user3", [f"secret number {i}" for i in range(20)]))
    key = b"k" * 32
    entries = [(name, hmac.new(key, name.encode(), "sha256").hexdigest()) for name in users]
    print(check_all(entries, key))
    print(chain(b"start", 500_000).hex())
    few = {name: users[name] for name in list(users)[:10]}
    print(len(scrypt_all(few)))


if __name__ == "__main__":
    main()
