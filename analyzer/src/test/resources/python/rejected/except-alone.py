# rejected: line 2
except A:
    pass
