# since 3.8
if x:
	y = 1
	if z:
		w = 2
	else:
		if v:
			u
if a:
  	b
  	c
if a:
        	b
        	c

d
