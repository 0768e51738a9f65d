"""Tests that run on a loop, and those that do not."""
import asyncio
import time

import pytest


def settle():
    time.sleep(1)


def settle_plainly():
    time.sleep(1)


@pytest.mark.asyncio
async def test_marked_for_asyncio(database):
    settle()  # expect: blocking-call-in-async "time.sleep"


@pytest.mark.anyio
async def test_marked_for_anyio():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"


def test_without_a_loop(cache):
    settle_plainly()


def test_that_runs_a_loop():
    settle_plainly()
    asyncio.run(asyncio.sleep(0))
