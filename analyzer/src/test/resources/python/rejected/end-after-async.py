# rejected: line 2
async def f(