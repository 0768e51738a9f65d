# coding: cp1252 (since 3.8)
x = "€“"; y = 1
