# coding: koi8-r since 3.8
x = "аб"; y = 1
