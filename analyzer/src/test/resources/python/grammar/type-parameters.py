# since 3.12
type X = int
type X = int | str
type X[T] = list[T]
type X[T,] = list[T]
type X[T, U] = dict[T, U]
type X[T: int] = T
type X[T: (int, str)] = T
type X[T: int | str, U: "x"] = T
type X[*T] = tuple[*T]
type X[**T] = T
type X[T, *U, **V] = T
type X[T: lambda: 1] = T
type X[T: (yield_)] = T
type X = (int, str)
type X = lambda: 1
type X = x if y else z
type X = (
    int
)
type X = int; type Y = str
type type = type
type match = case
type case[match] = type
type _ = _
type X[type] = type
type \
    X = int
def f[T](): pass
def f[T](x: T) -> T: pass
def f[T: int, *U, **V](x: T, *y: *U, **z: V.kwargs) -> T: return x
def f[T,](): pass
async def f[T](): pass
async def f[T: (int, str)](x: T): await x
class C[T]: pass
class C[T]: x: T
class C[T](D): pass
class C[T, *U, **V](D[T], metaclass=E): pass
class C[T: int](): pass
@a
def f[T](): pass
@a
class C[T]:
    def f[U](self, x: U) -> T: pass
    type X[V] = V
def f():
    type X = int
    type Y[T] = T
if x: type X = int
