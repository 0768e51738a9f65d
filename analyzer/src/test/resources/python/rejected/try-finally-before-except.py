# rejected: line 6
try:
    pass
finally:
    pass
except A:
    pass
