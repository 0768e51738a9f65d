import os
import time


def settle():
    time.sleep(1)


def depth3():
    return depth2()


def depth2():
    return depth1()


def depth1():
    return os.popen("uptime").read()


async def twice(valve):
    valve.open()
    settle()  # expect: blocking-call-in-async "time.sleep"
    valve.close()
    settle()


async def deep():
    return depth3()  # expect: blocking-call-in-async "popen"


class Tree:
    def __init__(self, children=()):
        self.children = list(children)

    def total(self):
        return 1 + sum(child.total() for child in self.children)


async def counted(tree: Tree):
    return tree.total()
