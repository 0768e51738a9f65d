# rejected: line 2
a = 1 + \ 2
b = 3
