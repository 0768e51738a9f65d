# rejected: line 2
a = new B()
