# since 3.8
class C: pass
class C(): pass
class C(D): pass
class C(D,): pass
class C(D, E): pass
class C(D, metaclass=E): pass
class C(*D, **E): pass
class C(D, *E, F, metaclass=G, **H): pass
class C(metaclass=D): x = 1; y = 2
class C((D)): pass
class C(D[E], f(G)): pass
class C(x if y else z): pass
class C(lambda: 1): pass
class C:
    """Docstring."""
    x = 1
    y: int
    z: int = 1
    def f(self): pass
    async def g(self): pass
    class D(E):
        class F: pass
    @property
    def h(self): return self.x
    if x:
        def i(self): pass
    for x in y: pass
class C:

    pass

class match: pass
class case(match, type): type: type = type
