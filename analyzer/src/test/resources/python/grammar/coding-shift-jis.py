# coding: shift_jis since 3.8
x = "あ"; y = 1
