# since 3.11
x[*y]
x[*y,]
x[*y, z]
x[y, *z]
x[*y, *z]
x[*y, 1:2]
x[1:2, *y]
x[*y] = z
del x[*y]
def f(*x: *y): pass
def f(*x: *tuple[int, ...]) -> None: pass
def f(a, *x: *y, b): pass
async def f(*x: *y): pass
