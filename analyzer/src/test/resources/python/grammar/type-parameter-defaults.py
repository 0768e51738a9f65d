# since 3.13
type X[T = int] = T
type X[T: int = bool] = T
type X[T = int, U = str] = T
type X[T = int | str] = T
type X[*T = *tuple[int, ...]] = T
type X[*T = tuple[int]] = T
type X[*T = *x] = T
type X[**T = [int, str]] = T
type X[**T = ...] = T
type X[T: (int, str) = int, *U = *x, **V = y] = T
type X[T = lambda: 1] = T
type X[T = x if y else z,] = T
def f[T = int](): pass
def f[T: int = bool, **P = ...](x: T) -> T: pass
async def f[T = int](): pass
class C[T = int]: pass
class C[T = int, *U = *tuple[()], **V = []](D[T]): pass
