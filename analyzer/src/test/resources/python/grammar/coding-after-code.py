x = 1 # since 3.8
# coding: latin-1
y = "é"
