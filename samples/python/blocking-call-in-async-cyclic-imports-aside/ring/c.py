import time

import ring.a
import ring.b


def third(n):
    time.sleep(n)
    if n > 1:
        return ring.a.first(n - 1)
    return n


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    if n == 0:
        return ask("odd?")
    return even(n - 1)


def ask(prompt):
    return input(prompt)


async def parity(n):
    return even(n)  # expect: blocking-call-in-async "input"


def walk(node, visit):
    visit(node)
    for child in node.children:
        walk(child, visit)


async def names(root):
    found = []
    walk(root, found.append)
    return found
