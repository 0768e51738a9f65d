# rejected: line 2
raise A from
