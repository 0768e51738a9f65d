# since 3.11
try: pass
except* x: pass
try:
    pass
except *x:
    pass
except* (x, y):
    pass
except* x.y as z:
    pass
except* f(x) as z:
    pass
else:
    pass
finally:
    pass
try:
    try: pass
    except* x: pass
except y: pass
try: pass
except*(x): pass
try: pass
except * x as y: raise
