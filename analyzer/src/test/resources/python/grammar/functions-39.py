# since 3.9
@a[b].c(d)
def f(): pass
@a or b
def f(): pass
@lambda f: f
def f(): pass
@(yield_)
class C: pass
@x if y else z
class C: pass
@(x := y)
def f(): pass
@x := y
def f(): pass
@-x
async def f(): pass
