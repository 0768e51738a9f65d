"""What a package passes on from its modules."""
import lib
from lib import Client, fetch, first_hop, renamed_on_the_way
from lib.public import *
from overriding import *


def pause_of_the_package():
    return None


async def reexported_function():
    return fetch()  # expect: blocking-call-in-async "requests.get"


async def reexported_under_another_name():
    return renamed_on_the_way()  # expect: blocking-call-in-async "requests.head"


async def reexported_class():
    return Client().load()  # expect: blocking-call-in-async "urlopen"


async def reexported_twice():
    first_hop()  # expect: blocking-call-in-async "time.sleep"


async def attribute_of_the_package():
    lib.starred()  # expect: blocking-call-in-async "subprocess.call"


async def star_without_all_brings_public_names():
    plain_public()  # expect: blocking-call-in-async "time.sleep"


async def definition_after_a_star_import_wins():
    pause_of_the_package()


async def the_later_star_import_wins():
    hidden_by_the_next_star()


async def name_that_is_a_constant():
    return lib.VERSION.upper()
