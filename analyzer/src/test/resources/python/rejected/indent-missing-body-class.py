# rejected: line 4
class A:

x = 1
