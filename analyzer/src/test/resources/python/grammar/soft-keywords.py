# since 3.8
match = 1
case = 2
type = 3
_ = 4
match
match.x
match.x = 1
match[x]
match[x] = 1
match[x:y]
match(x)
match(x, y)
match(*x)
match(x).y
match (x)
match [x]
match, case = 1, 2
match: int
match: int = 1
match = case = type = 1
match += 1
match == 1
match != 1
match < 1
match * x
match - 1
match + 1
match @ x
match | x
match if x else y
match or x
match and x
match in x
match not in x
match is x
match is not x
match; case; type
match.case(type)
match()
match(),
match[()]
match, x
match,
match -x
match * x, y
match (x), y
match [x], y
match (x) [y]
match (x) if y else z
match (x) or y
match (x).y
case(x)
case.x
case: int = 1
case, x = 1, 2
type(x)
type(x).y
type(x)(y)
type.x
type[x]
type [x]
type: int = 1
type = int
type == x
type, x = 1, 2
type (x)
type (x), y
type -x
type * x
type in x
type is x
type not in x
type if x else y
print(match, case, type, _)
lambda match: case
lambda type, _: 1
[match for match in case]
{match: case, type: _}
f(match=case, type=_)
x.match.case.type._
def match(case): pass
def type(match, *case, **_): pass
class type: match: case = _
class case(match): pass
import match, case, type
import match as case
from match import case as type
from .type import match
global_ = match
for match in case: pass
for type, _ in case: pass
with match as case: pass
with type(x) as type: pass
try: pass
except match as case: pass
del match, case, type
assert match, case
raise type from match
return_ = type
x = match (y)
x = type (y)
if match: pass
while case: break
if type: pass
@match
def f(): pass
@type
class C: pass
print
print(x)
print.x
exec
exec(x)
nonlocal_ = print
async_ = await_ = 1
