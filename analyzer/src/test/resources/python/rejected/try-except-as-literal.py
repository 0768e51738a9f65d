# rejected: line 4
try:
    pass
except A as 1:
    pass
