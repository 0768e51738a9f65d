"""Methods found along the bases, across files."""
import models
from models import Diamond, Inherited, Mixed, Overridden, Polite, QuietFirst, Silent, SlowDiamond, Steady, Stepping


async def inherited_method():
    return Inherited().query()  # expect: blocking-call-in-async "requests.get"


async def overridden_method_is_harmless():
    return Overridden().query()


async def first_base_wins():
    return QuietFirst().query()


async def diamond_finds_the_override_before_the_root():
    return Diamond().fetch()


async def diamond_whose_override_blocks():
    SlowDiamond().fetch()  # expect: blocking-call-in-async "time.sleep"


async def method_of_a_mixin():
    Mixed().wait_ready()  # expect: blocking-call-in-async "time.sleep"


async def template_method_reaches_the_override():
    worker = Stepping()
    worker.template()  # expect: blocking-call-in-async "time.sleep"


async def super_call_reaches_the_base():
    Polite().ping()  # expect: blocking-call-in-async "requests.head"


async def override_without_super():
    Silent().ping()


async def class_reached_through_the_module():
    models.Steady().step()
    return Steady.__name__
