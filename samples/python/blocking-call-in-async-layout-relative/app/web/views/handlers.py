"""One dot, two dots, three dots."""
from . import sibling
from .sibling import from_a_sibling_by_name as short_pause
from .sibling import same_name_everywhere
from ..up import from_the_parent
from ... import from_the_top
from ...core import net


async def one_dot_module(host):
    return sibling.from_a_sibling_module(host)  # expect: blocking-call-in-async "create_connection"


async def one_dot_name():
    short_pause()  # expect: blocking-call-in-async "time.sleep"


async def two_dots():
    from_the_parent()  # expect: blocking-call-in-async "subprocess.run"


async def three_dots_into_the_package_itself():
    from_the_top()  # expect: blocking-call-in-async "time.sleep"


async def three_dots_and_a_way_down():
    return net.from_a_cousin()  # expect: blocking-call-in-async "requests.get"


async def the_namesake_of_the_sibling():
    return same_name_everywhere()
