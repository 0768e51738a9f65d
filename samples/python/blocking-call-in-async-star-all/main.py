"""Star-imports and the many ways to write __all__."""
from facade import *
from hidden import *


async def listed_by_a_sum_of_lists():
    summed()  # expect: blocking-call-in-async "time.sleep"


async def listed_by_augmented_assignment():
    augmented()  # expect: blocking-call-in-async "time.sleep"


async def listed_by_append():
    appended()  # expect: blocking-call-in-async "time.sleep"


async def underscore_listed_explicitly():
    _private_but_listed()  # expect: blocking-call-in-async "time.sleep"


async def star_of_a_star():
    far()  # expect: blocking-call-in-async "requests.get"


async def class_by_star():
    Gadget().turn()  # expect: blocking-call-in-async "time.sleep"


def _unlisted():
    return None


async def underscore_stays_behind():
    _unlisted()
