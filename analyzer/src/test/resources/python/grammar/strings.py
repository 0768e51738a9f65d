# since 3.8
''
""
''''''
""""""
'x'
"x"
'x"y'
"x'y"
'''x'''
"""x"""
'''x'y''z'''
"""x"y""z"""
'''
'''
"""x
y"""
"""x\
y"""
'x\
y'
'\
'
'\\'
'\''
"\""
'\a\b\f\n\r\t\v'
'\0'
'\00'
'\000'
'\0000'
'\7'
'\77'
'\377'
'\x41'
'\x00'
'\xff'
'\u0041'
'\u20ac'
'\ud800'
'\ud83d\ude00'
'\U0001F600'
'\U00000041'
'\U0010FFFF'
'\N{EURO SIGN}'
'\N{euro sign}'
'\N{LATIN SMALL LETTER E WITH ACUTE}'
'\N{NUMBER SIGN}\N{DIGIT ONE}'
'é€😀'
"""é
€"""
'é' + x
'😀' + x
r'\x'
r'\'x'
r"\""
r'\\'
R'\n'
r'''\
'''
u'x'
U'x'
u'\n'
u'x' 'y'
'x' u'y'
b''
b'x'
B"x"
b'\x41\0\377\n\\'
b'\u0041'
b'\
'
b'''x
y'''
rb'\x'
br'\x'
Rb'\x'
bR'\x'
BR'\x'
RB'\x'
'x' 'y'
'x' "y" '''z'''
'x'   'y'
('x'
 'y')
('x'  # one
 'y'  # two
)
'x' \
    'y'
r'\x' '\n' 'é'
b'x' b'y'
b'x' rb'\y'
x = 'a' 'b', 'c'
f('a' 'b')
'x'.join(y)
'x' % y
'x' 'y' % z
'x'[0]
'x' 'y'.z
'\q'
'\8'
'\400'
b'\400'
b'\q'
'tab	inside'
'formfeed inside'
