# since 3.8
pass
pass; pass
pass;
x = 1; y = 2; z = 3
x
x;
x, y
x,
(x)
(x,)
()
...
None
x = y = z = 1
x, y = y, x
x, = y
[x, y] = y
(x, y), z = y
*x, y = z
x, *y, z = w
[*x] = y
x.y = z
x[y] = z
x[y].z = w
(x) = 1
(x.y) = 1
((x, y)) = z
x = *y, *z
x = yield_ = 1
x += 1
x -= 1
x *= 1
x /= 1
x //= 1
x %= 1
x @= 1
x &= 1
x |= 1
x ^= 1
x <<= 1
x >>= 1
x **= 1
x.y += 1
x[y] += 1, 2
x: int
x: int = 1
x: int = 1, 2
x: (int, str) = ()
x.y: int
x.y: int = 1
x[y]: int = 1
(x): int = 1
(x.y): int
x: int = yield_
x: "int" = None
x: lambda: int = 1
x: int if y else str = 1
x: list[int] = *y, 1
del x
del x, y
del x,
del (x)
del (x, y)
del ()
del []
del [x, y]
del x.y, x[y], x[y:z]
del (x.y), ((z))
assert x
assert x, y
assert (x, y), z
raise
raise x
raise x from y
raise x(y) from None
import x
import x.y
import x.y.z as w
import x, y as z, z.w
from x import y
from x import y as z
from x import y, z as w
from x import (y)
from x import (y,)
from x import (y as z, w,)
from x.y.z import *
from . import x
from .. import x
from ... import x
from .... import x
from .x import y
from ...x.y import z
from . . import x
from .\
    x import y
from . import (x,
    # in between
    y
)
global g
global g, h
x = 1 ; y = 2 ;
