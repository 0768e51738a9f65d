# rejected: line 4
*a

(*a)
