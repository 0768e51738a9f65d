# since 3.8
x = 1  # type: int
x = []  # type: ignore
for x in y:  # type: int
    pass
with x as y:  # type: int
    pass
def f(a,  # type: int
      b):
    # type: (...) -> None
    pass
# type: ignore
