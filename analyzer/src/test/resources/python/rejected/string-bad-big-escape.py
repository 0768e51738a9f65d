# rejected: line 2
b = '\U00110000'
