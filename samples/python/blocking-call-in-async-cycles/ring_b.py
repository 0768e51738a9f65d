import time

import ring_a


class Child(ring_a.Parent):
    def child_only(self):
        return 1


def pong(count):
    time.sleep(1)
    return ring_a.ping(count)


def around_back(count):
    return ring_a.around(count - 1)


async def self_recursion(node):
    return down(node)  # expect: blocking-call-in-async "requests.get"


def down(node):
    import requests

    requests.get(node, timeout=3)
    return down(node[:-1]) if node else None
