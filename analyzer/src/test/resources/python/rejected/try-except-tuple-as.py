# rejected: line 4
try:
    pass
except A, B as c:
    pass
