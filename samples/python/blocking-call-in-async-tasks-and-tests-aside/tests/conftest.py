import time

import pytest
import pytest_asyncio
import requests


@pytest.fixture(scope="session")
def server():
    time.sleep(1)
    return "http://localhost:8000"


@pytest_asyncio.fixture
async def client(server):
    requests.put(server + "/reset")  # expect: blocking-call-in-async "requests.put"
    yield server
