# since 3.9
with (x, y): pass
with (x, y,): pass
with (x as y): pass
with (x as y,): pass
with (x as y, z): pass
with (x, y as z): pass
with (x as y, z as w): pass
with (
    x as y,  # one
    z as w,
    # two
):
    pass
with (x,): pass
with (x, y) as z: pass
with (x, (y, z)): pass
with ((x, y)): pass
with ((x, y) as z): pass
with ((x) as y, (z)): pass
with (x() as y, z()): pass
with (x if y else z as w): pass
with (lambda: x as y): pass
with (x as (y, z), w as [v]): pass
with (x as y.z, w as v[0]): pass
with (yield_ as x): pass
with (x := y, z): pass
with (x, y := z): pass
with (*x, y): pass
with (x, y), z: pass
with (x, y) if z else w: pass
with (x, y) + z as w: pass
with (x, y).z: pass
with (x).y, z: pass
with (x.y, z) as w, v as u: pass
with (x for x in y): pass
with (x and y as z): pass
with ((((x)))): pass
with ((((x))) as y): pass
async def f():
    async with (x, y): pass
    async with (x as y, z as w): pass
    async with (x as y,): pass
    async with (await x): pass
    async with (await x as y): pass
