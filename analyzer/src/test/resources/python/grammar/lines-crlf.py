# since 3.8
if x:
    y = """a
b"""
    z = (1,

         2)

else:
    w = "a\
b"
    v = 1 + \
        2
# end
b = f"""{x}
y {z}
"""
c = b"""a
b"""
r = r"""a\
b"""
