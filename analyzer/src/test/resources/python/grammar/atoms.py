# since 3.8
x
_
__x__
x1
None
True
False
...
....real
()
(  )
(x)
((x))
(x,)
(x, y)
(x, y,)
(*x,)
(*x, y)
[]
[x]
[x,]
[x, y]
[*x]
[*x, *y,]
{}
{x}
{x,}
{x, y}
{*x}
{*x, y, *z}
{x: y}
{x: y,}
{x: y, z: w}
{**x}
{**x, y: z, **w,}
{x: y, **z}
{x: lambda: y}
{x if y else z: w if v else u}
{(x, y): [z]}
{x: (y := z)}
{(x := y): z}
[x for x in y]
[x for x in y if z]
[x for x in y if z if w]
[x for x in y for z in w]
[x for x in y if z for w in v if u]
[x for x, y in z]
[x for x, in z]
[x for *x, y in z]
[x for (x, y) in z]
[x for x.y in z]
[x for x[y] in z]
[(x, y) for x in z]
[x if y else z for x in w]
[x for x in y if z or w]
[x for x in (y if z else w)]
[x for x in y if (z if w else v)]
[x for x in lambda_]
[[x for x in y] for y in z]
[x for x in [y for y in z]]
[x or y for x in z or w]
[x for x in y or z if not w]
{x for x in y}
{x for x in y if z}
{x: y for x in z}
{x: y for x, y in z.items() if w}
(x for x in y)
(x for x in y if z)
((x for x in y))
((x) for x in y)
f()
f(x)
f(x,)
f(x, y)
f(x=y)
f(x=y,)
f(x, y=z)
f(*x)
f(*x,)
f(**x)
f(**x,)
f(*x, y)
f(*x, **y)
f(x, *y, z, *w, v=u, *t, **s)
f(x=y, *z)
f(x=y, *z, **w)
f(**x, **y)
f(**x, y=z)
f(*x or y)
f(**x or y)
f(x for x in y)
f((x for x in y))
f((x for x in y), z)
f(x for x in y if z)
f(x if y else z)
f(x)(y)(z)
f(x).y(z)[w]
f(x)[y](z)
f (x)
f(
    x,
    y
)
f((x))
f((x, y))
f(not x)
f(x == y)
f(match=1, case=2, type=3, _=4)
x[y]
x[y,]
x[y, z]
x[(y, z)]
x[()]
x[:]
x[y:]
x[:y]
x[y:z]
x[::]
x[y::]
x[:y:]
x[::y]
x[y:z:w]
x[y:z, w]
x[y, :]
x[:, :]
x[:,]
x[..., y]
x[y:z, ...]
x[y][z]
x[-1]
x[y if z else w]
x[y if z else w:v]
x[not y]
x[y[z]]
x [y]
x[  y  :  z  ]
x["y"]
x[(y for y in z)]
x[lambda: y]
(
    x
)
(
    x
    +
    y
)
[
    x,

    # comment
    y,
]
(  # comment
    x
)
