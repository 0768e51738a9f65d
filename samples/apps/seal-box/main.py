import os
import sys
import threading

import chain
import ciphers
import courier
from vault import Keeper, Vault, file_digest, outside_digest, stretch_memory


def read_users(path):
    with open(path) as f:
        return [line.strip().split(":", 1) for line in f if ":" in line]


def keep_secrets(users, data):
    vault = Vault("boxes", Keeper(os.environ["KEEPER"]))
    for user, password in users:
        vault.seal(user, password, data)
    kept = 0
    for user, password in users:
        kept += vault.open(user, password) == data
        try:
            vault.open(user, password + "?")
        except PermissionError as e:
            print("refused", e)
    return kept


def ledger(path, bodies):
    book = chain.Ledger(path)
    for body in bodies:
        book.append(body)
    return chain.Ledger(path).verify(), len(book.blocks)


def scramble(data):
    key = stretch_memory("correct horse", b"0123456789abcdef")
    once = ciphers.stream(key, data)
    twice = ciphers.xtea_ctr(key[:16], once)
    back = ciphers.stream(key, ciphers.xtea_ctr(key[:16], twice))
    return back == data, chain.merkle([twice[i:i + 64] for i in range(0, len(twice), 64)])[:16]


def puzzle(text, key):
    hidden = ciphers.shift_by_key(text, key)
    found = ciphers.crack_shift(hidden, len(key))
    return found, ciphers.shift_by_key(hidden, found, -1) == text


def sign(message, seed):
    n, e, d = chain.key_pair(256, seed)
    digest = int.from_bytes(message, "big") % n
    return pow(pow(digest, d, n), e, n) == digest


def tunnel(data, pieces=8):
    """Sends the data through a pipe to a second thread, encrypted on the way."""
    left, right = os.pipe()
    got = bytearray()

    def receive():
        while chunk := os.read(left, 4096):
            got.extend(chunk)

    reader = threading.Thread(target=receive)
    reader.start()
    secret = ciphers.stream(b"tunnel", data)
    size = -(-len(secret) // pieces)
    for i in range(0, len(secret), size):
        os.write(right, secret[i:i + size])
    os.close(right)
    reader.join()
    os.close(left)
    return ciphers.stream(b"tunnel", bytes(got)) == data


def replicate(folder, users, script):
    keeper = Keeper(os.environ["KEEPER"])
    names = [u for u, _ in users]
    keys = courier.rotate_keys(script, names)
    with courier.Replica(os.environ["REPLICA"], b"pepper") as replica:
        sent = replica.send_folder(folder)
    return len(keys), sent, courier.deliver(names, keeper)


def main(argv=None):
    command, path, *rest = sys.argv[1:] if argv is None else argv
    if command == "keep":
        with open(rest[0], "rb") as f:
            print(keep_secrets(read_users(path), f.read()))
    elif command == "replicate":
        print(replicate("boxes", read_users(path), rest[0]))
    elif command == "ledger":
        print(ledger(path, rest))
    elif command == "puzzle":
        with open(path) as f:
            print(puzzle(f.read(), rest[0]))
    else:
        with open(path, "rb") as f:
            data = f.read()
        print(scramble(data), tunnel(data), sign(data[:40], rest[0]))
        print(file_digest(path) == outside_digest(path))
        print(chain.one_time_passwords(data[:32], 1000)[0].hex()[:12])
    return 0


if __name__ == "__main__":
    sys.exit(main())
