x = "é"; y = 1 # since 3.8
