# rejected: line 4
try:
    pass
except A
    pass
