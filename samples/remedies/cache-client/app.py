"""A small client of a key-value server: reads, warms and checks the cache."""

import http.client
import socket

HOST = "127.0.0.1"
PORT = 8732


class Cache:
    def __init__(self, host, port):
        self.connection = socket.create_connection((host, port), timeout=10)
        self.file = self.connection.makefile("rw")

    def get(self, key):
        self.file.write(f"GET {key}\n")
        self.file.flush()
        return self.file.readline().split()[-1]

    def get_many(self, keys):
        return [self.get(key) for key in keys]

    def close(self):
        self.file.close()
        self.connection.close()


def lookup(key):
    with socket.create_connection((HOST, PORT), timeout=10) as connection:
        connection.sendall(f"GET {key}\n".encode())
        return connection.recv(200).decode().split()[-1]


def lookup_all(keys):
    values = {}
    for key in keys:
        values[key] = lookup(key)
    return values


def healthy(hosts):
    good = []
    for number in hosts:
        connection = http.client.HTTPConnection(HOST, 8731, timeout=10)
        connection.request("GET", f"/health/{number}")
        if connection.getresponse().status == 200:
            good.append(number)
        connection.close()
    return good


def resolve(start, depth):
    """Each value names the next key."""
    key = start
    for _ in range(depth):
        key = lookup(key)
    return key


def first_with(keys, digit):
    for key in keys:
        if lookup(key).endswith(digit):
            return key
    return None


def main():
    cache = Cache(HOST, PORT)
    print(cache.get_many([f"user:{i}" for i in range(20)])[-1])
    cache.close()
    print(len(lookup_all([f"basket:{i}" for i in range(24)])))
    print(healthy(range(18)))
    print(resolve("root", 12))
    print(first_with([f"stock:{i}" for i in range(20)], "7"))


if __name__ == "__main__":
    main()
