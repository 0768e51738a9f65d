# rejected: line 2
b = '\N{no such character at all}'
