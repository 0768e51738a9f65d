import os


async def d1():
    os.system("true")  # expect: blocking-call-in-async "os.system"


async def d1_not_called():
    return {"runner": os.system}
