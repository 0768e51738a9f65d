# rejected: line 3
async def f():
    await await a
