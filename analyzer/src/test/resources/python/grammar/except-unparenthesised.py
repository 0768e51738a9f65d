# since 3.14
try: pass
except x, y: pass
try: pass
except x, y, z: pass
try: pass
except x, y,: pass
try:
    pass
except x.y, z():
    pass
except w if v else u, t:
    pass
except:
    pass
try: pass
except* x, y: pass
try:
    pass
except *x, y, z:
    pass
finally:
    pass
