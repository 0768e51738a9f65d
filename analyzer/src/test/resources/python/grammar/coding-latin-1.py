# since 3.8
# -*- coding: latin-1 -*-
x = "éÿ"; y = "¤" + z
é = 1
b = f"é{é}é"
