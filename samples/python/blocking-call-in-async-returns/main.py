"""What a call hands back."""
from factory import Builder, Query, make_dial, make_either, make_meter, make_pair, make_plain, make_reader, make_session


async def annotated_return():
    make_meter().read()  # expect: blocking-call-in-async "time.sleep"


async def inferred_return():
    dial = make_dial()
    dial.read()  # expect: blocking-call-in-async "time.sleep"


async def harmless_return():
    make_plain().read()


async def one_of_two_returns(flag):
    make_either(flag).read()  # expect: blocking-call-in-async "time.sleep"


async def chained_builder_methods():
    return Query().where("name").limit(3).run()  # expect: blocking-call-in-async "requests.post"


async def chain_that_ends_harmless():
    return Query().where("name").limit(3).describe()


async def builder_that_builds_another_class():
    Builder().add(1).add(2).build().read()  # expect: blocking-call-in-async "time.sleep"


async def tuple_unpacked_second():
    _, second = make_pair()
    second.read()  # expect: blocking-call-in-async "time.sleep"


async def tuple_unpacked_first():
    first, _ = make_pair()
    first.read()


async def library_object_returned(url):
    return make_session().get(url)  # expect: blocking-call-in-async ".get"


async def function_returned_and_called():
    make_reader()()  # expect: blocking-call-in-async "time.sleep"


async def function_returned_and_kept():
    return make_reader()
