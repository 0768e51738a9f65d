# since 3.12
f'{x['y']}'
f"{x["y"]}"
f'{'y'}'
f'{f'{f'{x}'}'}'
f"{f"{f"{f"{1 + 1}"}"}"}"
f'{'\n'}'
f'{'\n'.join(x)}'
f'{x:{y:{z}}}'
f'{x:{y:z}}'
f'{x:{y:{z}}w}'
f'{x:\n}'
f'{x:\x41}'
f'{x:\N{EURO SIGN}}'
rf'{x:\d}'
f'{
x
}'
f'{  # comment
x}'
f'''{
    x  # comment
    + y
}'''
f'{x
}'
f'{x =
}'
f'{
    x
    =
}'
f'{x:{
    y
}}'
f'{x!r
:y}'
f'''{x:
}'''
f'''{x:
y{z}
w}'''
f'{yield_}'
f'{lambda_}'
f'{(lambda x: 1)}'
f'{x:{lambda_}}'
f'{[lambda: 1]}'
f'{x!r:{y!s:{z!a}}}'
f'{x=:{y=}}'
f'{x = !r:^{y}}'
f'{ 'a' = }'
f'{"a" 'b' = }'
f'{x  # comment
=}'
f'{"{"}'
f'{'}'}'
f'{"{x}"}'
f'{{{'x'}}}'
f'{x}{'y'}{z}'
f"{'''x
y'''}"
f'{"""x
y"""=}'
f'\\{x}'
f'\
{x}\
'
f'é{'é'}é{x}'
f'😀{x:😀}'
f'{x:é{y}é}'
f'{é:é}'
f'{x!r}{y!r}' f"{z!r}" 'w'
f'{a["b"]["c"]}' f"{a['b']['c']}"
f'{(x:=5)}'
f'{x:=5}'
f'{x!=y}'
f'{x!=y!r}'
f'{x==y}'
f'{x == y =}'
f'{x,}'
f'{x, *y}'
f'{*x, *y}'
f'{yield_, x}'
f"{x:a{y}b{z}c{w}}"
f"{x:{y}{z}}"
f"{x:{y} {z}}"
f'{x:}'
f'{x!r:}'
f'{x=:}'
f''f'{x}'f''
f'{x}''''y'''"z"
f'{x:{'>'}{10}}'
f'{f'{x}' 'y' f'{z}'}'
f'{f''}'
f'{'' f'' ''}'
