import subprocess
import time

import pytest
import pytest_asyncio


def start_database():
    subprocess.run(["pg_ctl", "start"], check=True)


def start_cache():
    time.sleep(1)


@pytest_asyncio.fixture
async def database():
    start_database()  # expect: blocking-call-in-async "subprocess.run"
    yield "db"


@pytest.fixture
def cache():
    start_cache()
    yield "cache"
