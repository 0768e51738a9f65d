# since 3.9
if x: pass
if x: pass;
if x: pass; y
if x:
    pass
elif y:
    pass
elif z:
    pass
else:
    pass
if x: pass
elif y: pass
else: pass
if x:
    if y:
        pass
    else:
        pass
else:
    if z:
        pass
    elif w:
        pass
if (x := y): pass
if x := y: pass
elif z := w: pass
while x: pass
while x:
    break
    continue
else:
    pass
while x := y(): pass
while True:
    while x: break
    else: continue
for x in y: pass
for x in y:
    pass
else:
    pass
for x, y in z: pass
for x, in z: pass
for (x, y) in z: pass
for [x, y] in z: pass
for x, *y in z: pass
for *x, y in z: pass
for x.y in z: pass
for x[y] in z: pass
for x[y in z] in w: pass
for (x) in y: pass
for x in y, z: pass
for x in y,: pass
for x in *y, z: pass
for x in lambda: y: pass
for x in y if z else w: pass
for x in not y: pass
for x, (y, (z, *w)) in v: pass
try: pass
finally: pass
try:
    pass
except:
    pass
try:
    pass
except x:
    pass
except x.y as z:
    pass
except (x, y):
    pass
except (x, y) as z:
    pass
except f(x) if y else z:
    pass
except:
    pass
else:
    pass
finally:
    pass
try: pass
except x: pass
else: pass
try:
    try: pass
    except: raise
finally:
    try: pass
    finally: pass
with x: pass
with x as y: pass
with x, y: pass
with x as y, z as w: pass
with x as (y, z): pass
with x as [y, z]: pass
with x as y.z: pass
with x as y[z]: pass
with x() as y, z: pass
with (x): pass
with (x) as y: pass
with (x).y as z: pass
with (x, y)[0] as z: pass
with (x) + y as z: pass
with (x)(): pass
with (x for x in y) as z: pass
with (x), y: pass
with (x) as y, z: pass
with (x) as y, (z) as w: pass
with x as (y): pass
with x as (y.z): pass
with ((x)) as y: pass
with (yield_): pass
with (x := y): pass
with (x := y) as z: pass
with lambda: x: pass
with x if y else z as w: pass
with {x: y}[z] as w: pass
with [x]: pass
with (x,) as y: pass
with x as (): pass
with x as []: pass
with (): pass
with () as x: pass
