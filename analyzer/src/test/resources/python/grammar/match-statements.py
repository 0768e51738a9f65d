# since 3.10
match x:
    case 1: pass
match x:
    case 1:
        pass
    case -1:
        pass
    case 1.5:
        pass
    case -1.5:
        pass
    case 1j:
        pass
    case -1j:
        pass
    case 1 + 2j:
        pass
    case 1 - 2j:
        pass
    case -1 + 2j:
        pass
    case -1.5 - 2.5j:
        pass
    case "x":
        pass
    case "x" "y":
        pass
    case b"x":
        pass
    case u"x":
        pass
    case None:
        pass
    case True:
        pass
    case False:
        pass
    case _:
        pass
match x:
    case y:
        pass
match x:
    case y.z:
        pass
    case y.z.w:
        pass
    case (y.z):
        pass
    case (1):
        pass
    case ((1)):
        pass
    case (y):
        pass
match x:
    case 1 | 2:
        pass
    case 1 | 2 | 3:
        pass
    case (1 | 2) | 3:
        pass
    case (1 | 2):
        pass
    case 1 as y:
        pass
    case 1 | 2 as y:
        pass
    case (1 as y):
        pass
    case (1 as y) | (2 as y):
        pass
    case (1 | 2) as y:
        pass
    case y.z | w.v:
        pass
    case None | True | "x":
        pass
match x:
    case []:
        pass
    case ():
        pass
    case [y]:
        pass
    case [y,]:
        pass
    case (y,):
        pass
    case [y, z]:
        pass
    case (y, z):
        pass
    case y, z:
        pass
    case y, z,:
        pass
    case y,:
        pass
    case *y, z:
        pass
    case y, *z:
        pass
    case *y,:
        pass
    case [*y]:
        pass
    case [*_]:
        pass
    case (*_,):
        pass
    case [y, *_, z]:
        pass
    case [[y], (z, w), [*v]]:
        pass
    case [1 | 2 as y, _]:
        pass
    case [y as z]:
        pass
    case (y as z, w):
        pass
    case 1 as y, 2 as z:
        pass
match x:
    case {}:
        pass
    case {"y": 1}:
        pass
    case {"y": 1,}:
        pass
    case {"y": z, "w": [v]}:
        pass
    case {1: y, -1: z, 1 + 2j: w}:
        pass
    case {None: y, True: z, False: w}:
        pass
    case {y.z: w, y.z.v: u}:
        pass
    case {"a" "b": y, b"c": z}:
        pass
    case {**y}:
        pass
    case {**y,}:
        pass
    case {"y": z, **w}:
        pass
    case {"y": z, **w,}:
        pass
    case {"y": {"z": w}}:
        pass
    case {"y": 1 | 2 as z}:
        pass
match x:
    case C():
        pass
    case C(y):
        pass
    case C(y,):
        pass
    case C(y, z):
        pass
    case C(y=z):
        pass
    case C(y=z,):
        pass
    case C(y, z=w):
        pass
    case C(y, z=w, v=1,):
        pass
    case c.C():
        pass
    case c.d.C(y=1 | 2):
        pass
    case C(D(y), E(z=w)):
        pass
    case C(y as z, w=1 as v):
        pass
    case C([y, *z], w={"a": b}):
        pass
    case str() | int():
        pass
    case str(y) | int(y) as z:
        pass
match x:
    case y if z:
        pass
    case 1 if y := z:
        pass
    case 1 if (y, z):
        pass
    case [y] if y > 0 and z:
        pass
    case y, z if y == z:
        pass
    case C(y) as z if lambda: 1:
        pass
match x, y:
    case 1, 2: pass
match x,:
    case 1,: pass
match *x, y:
    case 1, 2: pass
match (x, y):
    case (1, 2): pass
match (x):
    case 1: pass
match [x]:
    case [1]: pass
match {x: y}:
    case {1: 2}: pass
match x := y:
    case 1: pass
match x.y(z)[w]:
    case 1: pass
match x if y else z:
    case 1: pass
match -x:
    case 1: pass
match not x:
    case 1: pass
match lambda: x:
    case 1: pass
match x(y):
    case 1: pass
match (x)(y):
    case 1: pass
match "x":
    case 1: pass
match f"{x}":
    case 1: pass
match ...:
    case 1: pass
match match:
    case case: pass
match case:
    case match: pass
match _:
    case _: pass
match x:
    case 1: x; y
    case 2: pass;
match x:

    # comment
    case 1:
        pass

    # comment
    case 2:
        match y:
            case 3:
                pass
def f():
    match x:
        case 1:
            return
    match = 1
    return match
async def f():
    match await x:
        case 1: await y
    match (yield):
        case 1: pass
