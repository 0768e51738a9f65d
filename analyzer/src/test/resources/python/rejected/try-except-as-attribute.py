# rejected: line 4
try:
    pass
except A as b.c:
    pass
