"""Work on files, on an event loop and beside it."""
import asyncio
import json


def load_settings(path):
    with open(path) as file:
        return json.load(file)


# doc:bad
async def refresh(path, state):
    state.update(load_settings(path))  # expect: disk-wait-in-async "leads to `open`"
    #            ^^^^^^^^^^^^^^^^^^^
    # doc:good


async def refresh_kindly(path, state):
    state.update(await asyncio.to_thread(load_settings, path))
    # doc:end


def plain(path):
    return load_settings(path)


async def says_it_once(path, state):
    state.append(load_settings(path))
