import time

import pytest
import requests


@pytest.mark.asyncio
async def test_async(client):
    assert requests.head(client).ok  # expect: blocking-call-in-async "requests.head"


def test_sync(server):
    time.sleep(0.1)
    assert requests.get(server).ok


@pytest.mark.asyncio
async def test_awaits(client, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda s: None)
    assert client.startswith("http")
