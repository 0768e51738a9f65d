"""What a test replaces cannot be known: findings there are possible ones."""
import time
from unittest.mock import patch


def slow():
    time.sleep(1)


async def through_something_that_may_be_replaced():
    with patch("shop.slow"):
        slow()  # expect: blocking-call-in-async "time.sleep"


async def directly():
    time.sleep(1)  # expect: blocking-call-in-async "time.sleep"
