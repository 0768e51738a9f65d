# rejected: line 3
try:
except E:
    pass
