# since 3.8
x = 1 + \
    2
x = \
1
if x and \
   y:
    pass
if x: \
    pass
def f(): \
    return 1
assert x, \
    y
x = [1,
  2,
     3]
x = {
# comment at column 0
    1:
        2,
}
if x:
    pass
    # deeper comment
  # shallower comment
# comment
    pass
if x:
  pass
if x:
          pass
if x:
    if y:
     if z:
          pass
     pass
    pass
pass
\
x = 1
x = 1 # comment \
y = 2
class C:
    x = 1

    # comment

    y = 2
# comment

for x in y:
    pass

# comment
else:
    pass
x; \
y
x = (  # comment
    1 +  # comment
    # comment
    2
)  # comment
if (
    x
    and y
):
    pass
x = """
  if x:
""" ; y = 1
def f(
    a,
    b
):
        pass
if x:
    y = (1,
2)
    z = [
3]
while 0: x; y; z
