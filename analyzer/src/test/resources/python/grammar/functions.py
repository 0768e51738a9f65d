# since 3.8
def f(): pass
def f(): return
def f(): return 1, 2
def f(): x = 1; return x
def f(): x; y;
def f(
): pass
def f(a): pass
def f(a,): pass
def f(a, b): pass
def f(a=1, b=2,): pass
def f(a, b=1, *c, d, e=2, **g): pass
def f(a, b=1, *c, d, e=2, **g,): pass
def f(*a): pass
def f(*a,): pass
def f(*, a): pass
def f(*, a,): pass
def f(*, a=1, b): pass
def f(**a): pass
def f(**a,): pass
def f(a, /): pass
def f(a, /,): pass
def f(a, b, /, c): pass
def f(a, b=1, /, c=2, *, d, e=3, **g): pass
def f(a=1, /, **g): pass
def f(a, /, *b, c): pass
def f(a, /, *, b): pass
def f(a: int, b: "str" = 1, *c: x.y, d: int, e: int = 2, **g: dict[str, int]) -> int: pass
def f(a: int=1, /, *, b: str="x") -> (1, 2): pass
def f() -> None:
    """Docstring."""
def f() -> "x": ...
def f(a: lambda: 1 = lambda b=2: b): pass
def f(a=(b := 1), c=[d for d in e]): pass
async def f(): pass
async def f():
    await x
    return await y
    async for a in b: pass
    async for a, b in c:
        pass
    else:
        pass
    async with a: pass
    async with a as b, c as d: pass
    [x async for x in y]
    {x async for x in y if await z}
    {x: y async for x, y in z}
    (x async for x in y for z in w)
    yield
    await a ** await b
    -await a
    await a.b(c)[d]
    not await a
    yield await a
    await (yield)
def f():
    yield
    yield x
    yield x, y
    yield *x, y
    yield from x
    x = yield
    x = yield y
    x = y = yield z
    x += yield y
    x: int = yield y
    x = yield from y
    (yield)
    (yield x)
    f((yield), (yield x))
    f((yield x))
    [(yield)]
    await_ = yield (yield)
    return *x, y
    return (yield)
    if (yield): pass
    x[(yield)] = 1
def f():
    def g():
        def h(): pass
        nonlocal_ = 1
        return h
    return g
def f():
    x = 1
    def g():
        nonlocal x
        nonlocal x, y
        global z
@a
def f(): pass
@a.b.c
@a.b.c()
@a(b, c=d, *e, **g)
def f(): pass
@a

@b
# between
async def f(): pass
@a
class C: pass
def f(
    a,  # first
    # alone
    b=1,

    *c,
):
    # body
    pass
    # after
# far after
def f():

    x = 1


    return x

def match(match, case, type, _): return match
def print(exec): print
async def type(): await case
