import socket
from typing import NamedTuple

import requests


class Node:
    def __init__(self, host):
        self.host = host

    def up(self):
        return requests.get(f"http://{self.host}/up").ok

    def down(self):
        return requests.post(f"http://{self.host}/down").ok

    def info(self):
        return requests.head(f"http://{self.host}").headers

    def drop(self):
        return requests.delete(f"http://{self.host}").ok

    def resolve(self):
        return socket.gethostbyname_ex(self.host)

    def key(self):
        return self.host.lower()


class Edge(NamedTuple):
    left: Node
    right: Node
    weight: float


async def up():
    first, *rest = [Node("a"), Node("b"), Node("c")]
    return rest[0].up()  # expect: blocking-call-in-async "requests.get"


async def down(nodes: dict[str, Node]):
    for node in nodes.values():
        node.down()  # expect: blocking-call-in-async "requests.post"


async def info(nodes: dict[str, Node]):
    for name, node in nodes.items():
        print(name, node.info())  # expect: blocking-call-in-async "requests.head"


async def names(nodes: dict[str, Node]):
    return [name.strip() for name in nodes]


async def drop(edge: Edge):
    return edge.left.drop()  # expect: blocking-call-in-async "requests.delete"


async def weight(edge: Edge):
    left, right, weight = edge
    return weight.is_integer() and left.key() == right.key()


async def resolve(hosts: list[str]):
    nodes = [Node(h) for h in hosts]
    return [node.resolve() for (host, node) in zip(hosts, nodes)]  # expect: blocking-call-in-async "gethostbyname_ex"


async def keys(hosts: list[str]):
    return sorted(node.key() for node in [Node(h) for h in hosts])
