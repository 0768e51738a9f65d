  # coding: latin-1, since 3.8
y = "é"; z
