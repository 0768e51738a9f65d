# since 3.8
x = 1
# coding: latin-1
y = "é"
