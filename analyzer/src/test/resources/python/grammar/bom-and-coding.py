# coding: utf-8 since 3.8
x = "é"; y
