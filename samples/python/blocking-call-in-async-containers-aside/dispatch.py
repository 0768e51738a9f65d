import os
import subprocess

import requests


def on_push(event):
    subprocess.run(["git", "pull"])


def on_ping(event):
    return "pong"


def on_star(event):
    requests.get("https://stars.example.com")


def on_fork(event):
    requests.put("https://forks.example.com")


def on_tag(event):
    os.system("make release")


PUSHES = {"push": on_push, "ping": on_ping}
QUIET = {"ping": on_ping, "len": len}
STARS = dict(star=on_star)


async def hook(kind, event):
    return PUSHES[kind](event)  # expect: blocking-call-in-async "subprocess.run"


async def quiet(kind, event):
    return QUIET[kind](event)


async def star(kind, event):
    handler = STARS.get(kind)
    if handler is None:
        return None
    return handler(event)  # expect: blocking-call-in-async "requests.get"


async def registered(event):
    table = {}
    table["fork"] = on_fork
    return table["fork"](event)  # expect: blocking-call-in-async "requests.put"


class Hooks:
    def handle_tag(self, event):
        return on_tag(event)

    def handle_none(self, event):
        return None

    async def tag(self, event):
        return getattr(self, "handle_tag")(event)  # expect: blocking-call-in-async "os.system"

    async def none(self, event):
        return getattr(self, "handle_none")(event)


async def constant(event):
    return {"ping": on_ping}["ping"](event)
