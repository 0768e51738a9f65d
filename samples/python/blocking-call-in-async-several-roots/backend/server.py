from utils import describe, settle


async def module_beside_this_file():
    settle()  # expect: blocking-call-in-async "time.sleep"


async def harmless_function_beside_this_file():
    return describe()
