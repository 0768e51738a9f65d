# since 3.10
x or y
x or y or z
x and y
x and y and z
x or y and z
(x or y) and z
x or (y or z)
(x or y) or z
not x
not not x
not x or not y
not x == y
x < y
x < y < z
x < (y < z)
x == y != z <= w >= v > u
x in y
x not in y
x is y
x is not y
x is not not_y
x in y in z
x not in y not in z is w
not x in y
not x not in y
x is (not y)
x not   in y
x not in(y)
x is  not y
x | y
x | y | z
x ^ y ^ z
x & y & z
x | y ^ z & w
x << y
x << y >> z
x << y + z
x + y
x + y - z
x + (y - z)
(x + y) - z
x - -y
x--y
x * y
x * y / z // w % v @ u
x * (y * z)
-x
+x
~x
-+~x
- - x
-x ** y
(-x) ** y
x ** -y
x ** y ** z
(x ** y) ** z
x ** -y ** z
-x.y
-x(y)
-x[y]
x * -y
x + y * z ** w
x if y else z
x if y else z if w else v
(x if y else z) if w else v
x if (y if z else w) else v
x if y or z else w and v
x or y if z else w
x if not y else not z
lambda: x
lambda: x if y else z
lambda x: x
lambda x, y: x
lambda x, y,: x
lambda x=1: x
lambda x, y=1, *z, w, v=2, **u: x
lambda *x: x
lambda *x,: x
lambda *, x: x
lambda **x: x
lambda **x,: x
lambda x, /: x
lambda x, /, y: x
lambda x=1, /, y=2, *, z: x
lambda: (yield)
lambda x: lambda y: x + y
lambda: lambda: 1
lambda x=lambda y: y: x
lambda: x, y
(lambda: x)()
(lambda x: x)(y)
x if (lambda: y) else z
[lambda: x, lambda y: y]
{lambda: x: lambda: y}
x[lambda: y:lambda: z]
x[lambda y: z]
f(lambda: x, key=lambda y: y)
(x := y)
(x := y, z)
x[y := z]
f(x := y)
f(x := y, z)
[x := y, z]
[y := x, y ** 2]
(x := (y := z))
(x := lambda: y)
(x := y if z else w)
(lambda: (x := 1))
x = (y := z)
x == (y := z)
[x for y in z if (w := y)]
[(x := y) for y in z]
x<y>z
x<<y>>z
x**y//z
x!=y
x==-y
x=-y
x=~y
x@y
1if x else 2
1or 2
0x1for x in y
1 .real
1..real
1.0.real
1.e5.real
1j.imag
x.y.z
x.__y__
x . y
x. \
  y
