# since 3.8
((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((x))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:{x:x}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(x))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
------------------------------------------------------------------------------------------x
not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not x
x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x**x
lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:lambda:x
x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x
x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x and x
x.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y.y
x()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()()
x[y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y][y]
x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x < x
x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else x if y else z
x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x = x
if x:
 if x:
  if x:
   if x:
    if x:
     if x:
      if x:
       if x:
        if x:
         if x:
          if x:
           if x:
            if x:
             if x:
              if x:
               if x:
                if x:
                 if x:
                  if x:
                   if x:
                    if x:
                     if x:
                      if x:
                       if x:
                        if x:
                         if x:
                          if x:
                           if x:
                            if x:
                             if x:
                              if x:
                               if x:
                                if x:
                                 if x:
                                  if x:
                                   if x:
                                    if x:
                                     if x:
                                      if x:
                                       if x:
                                        pass
if x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
elif x: pass
