# rejected: line 2
b = '\N'
