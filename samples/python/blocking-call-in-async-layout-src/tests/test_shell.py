import pytest
from shop.clients.shell import run_migrations


@pytest.mark.asyncio
async def test_uses_the_package_from_outside_src():
    run_migrations()  # expect: blocking-call-in-async "subprocess.check_output"


def test_without_a_loop():
    run_migrations()
