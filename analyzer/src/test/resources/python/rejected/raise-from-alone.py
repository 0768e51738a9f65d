# rejected: line 2
raise from A
