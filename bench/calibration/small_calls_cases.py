"""What small_calls.py measures: expressions and statements of one round, by what their operands are."""

# Classes and functions of the program that is measured.
HEAD = """\
import math, random, re, json, struct, hashlib, base64, zlib, binascii, uuid, copy, pickle, datetime, time, decimal, fractions, collections, itertools, functools, heapq, bisect, operator, os, pathlib, fnmatch, shlex, html, textwrap, urllib.parse, string, unicodedata, ipaddress, statistics, difflib, csv, io, secrets, colorsys, array, logging, ast, inspect, threading, calendar, dataclasses, enum, sys
from collections import namedtuple

def plain(a):
    return a

def plain2(a, b):
    return a + b

def kw(a=0, b=0):
    return a

def deep(a):
    return plain(plain(a))

def gen(xs):
    for v in xs:
        yield v

def gen_sum(xs):
    return sum(gen(xs))

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

class Obj:
    def __init__(self):
        self.value = 1
    def method(self, a):
        return a
    @property
    def prop(self):
        return self.value

@dataclasses.dataclass
class Data:
    x: int
    y: float

class Slots:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y

NT = namedtuple("NT", "x y")

class Color(enum.Enum):
    RED = 1
    BLUE = 2

def enum_color(a):
    return Color(a)
"""

# Operands of the first list: ten elements, short texts.
SHORT = """\
xs = list(range(100))
ten = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
ten2 = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
tenset = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
tenset2 = {5, 6, 7, 8, 9, 10, 11, 12, 13, 14}
tendict = {"a": 1, "b": 2}
words = ["ab", "cd", "ef", "gh"]
pairs = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)]
pairs2 = [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10)]
s = "abcdefghij"
f = 3.7
b = 2
d = {"k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5}
d2 = {"k1": 1, "k2": 2}
table = str.maketrans("abc", "xyz")
rng = random.Random(1)
pat = re.compile(r"[a-f]+")
js = '{"a": 1, "b": [1, 2, 3], "c": "hello"}'
b8 = b"12345678"
pk = pickle.dumps(d)
dt = datetime.datetime(2024, 1, 2, 3, 4, 5)
dt2 = datetime.datetime(2024, 1, 3, 3, 4, 5)
dec = decimal.Decimal("1.25")
cent = decimal.Decimal("0.01")
fr = fractions.Fraction(1, 3)
dq = collections.deque([1, 2, 3])
dd = collections.defaultdict(list)
cnt = collections.Counter()
heap = [1, 2, 3]
p = pathlib.Path("a/b/c.txt")
line = "a,b,c,d"
log = logging.getLogger("y")
obj = Obj()
obj2 = Obj()
lam = lambda a: a
lock = threading.Lock()
total = 0
text = ""
lst = []
st = set()
out = {}
y = 0
"""

# Operands of the second: a thousand.
LONG = r"""
xs = list(range(1000))
ys = list(range(1000))
xs2 = list(range(1000))
xs3 = [v % 256 for v in range(1000)]
fs = [v * 0.5 for v in range(1000)]
words = ["word%d" % (v % 300) for v in range(1000)]
texts = [str(v) for v in range(1000)]
pairs = [(v, v) for v in range(1000)]
recs = [{"name": "anna", "age": v} for v in range(1000)]
objs = [Point(v, 1) for v in range(1000)]
d = {"word%d" % v: v for v in range(1000)}
setx = set(range(1000))
sety = set(range(500, 1500))
text = "hello world and some more text\n" * 40
text2 = "hello world and some more text\n" * 40
table = str.maketrans("abc", "xyz")
pat = re.compile(r"[a-f]+")
js = json.dumps(recs)
blob = bytes(10000)
pk = pickle.dumps(recs)
lines = ["a,b,c,d"] * 1000
obj = Obj()
y = 0
"""

OF_SHORT = r"""
abs(x)
round(f)
round(f, 2)
int(f)
float(x)
str(x)
str(f)
repr(f)
bool(x)
len(s)
len(xs)
divmod(x, 7)
pow(x, 2)
hash(s)
chr(x % 100 + 30)
ord(s[0])
bin(x)
hex(x)
isinstance(x, int)
hasattr(s, "upper")
getattr(s, "upper")
callable(s)
type(x)
id(x)

sum(ten)
max(ten)
min(ten)
sorted(ten)
list(ten)
tuple(ten)
set(ten)
dict(pairs)
any(ten)
all(ten)
list(reversed(ten))
list(range(10))
list(zip(ten, ten))
list(map(str, ten))
list(enumerate(ten))
sum(ten[2:8])
max(ten, key=abs)
sorted(ten, key=lambda v: -v)

[v for v in ten]
[v * 2 for v in ten]
{v for v in ten}
{v: v for v in ten}
sum(v for v in ten)
any(v > 100 for v in ten)
all(v >= 0 for v in ten)
max(v * 2 for v in ten)
"".join(str(v) for v in ten)
[v for v in ten if v % 2]

x + 1
x * x
x / 3
x // 3
x % 7
x ** 2
x ** 0.5
f * f
f ** 2
f ** 0.5
x << 2
x & 15
-x
not x
x == 5
x < 5
0 < x < 5
x in ten
x in tenset
s in tendict
x is None
x and f
x if x > 5 else f

s.upper()
s.lower()
s.strip()
s.split()
s.split(",")
s.replace("a", "b")
s.startswith("ab")
s.find("c")
s + s
s * 3
s[2:5]
s[0]
s == "abc"
s.encode()
s.isdigit()
s.count("a")
s.join(words)
",".join(words)
s.title()
s.format(x)
"{} {}".format(x, f)
"%s %d" % (s, x)
"%.2f" % f
f"{x}"
f"{f:.2f}"
f"{s} {x} {f}"
s.zfill(12)
s.rjust(12)
s.partition(",")
s.rsplit(",", 1)
s.lstrip("a")
s.endswith("z")
s[::-1]
s.splitlines()
s.translate(table)
s.isalpha()
s.casefold()

d["k3"]
d.get("k3")
d.get("zz", 0)
"k3" in d
list(d)
list(d.items())
d.copy()
dict(d)
d.keys()
d.update(d2)
d.setdefault("k3", 1)
{**d}
sorted(d.items())
ten[3]
ten[-1]
ten[2:5]
ten + ten
ten * 2
ten.index(5)
ten.count(5)
ten.copy()
(x, f)
[x, f]
{"a": x}
{x, f}
tenset | tenset2
tenset & tenset2
tenset - tenset2
ten == ten2

math.sqrt(f)
math.sin(f)
math.exp(-f)
math.log(f + 1)
math.hypot(f, f)
math.floor(f)
math.ceil(f)
math.pi * f
math.gcd(x, 12)
math.atan2(f, f)
math.pow(f, 2)
math.isclose(f, f)
math.fsum(ten)
math.radians(f)
math.comb(10, 3)
math.factorial(5)

random.random()
random.randint(0, 9)
random.choice(ten)
random.uniform(0, 1)
random.gauss(0, 1)
random.sample(ten, 3)
random.shuffle(ten)
random.randrange(10)
rng.random()
rng.randint(0, 9)

re.match(r"[a-z]+", s)
re.search(r"\d+", s)
re.sub(r"[aeiou]", "", s)
re.findall(r"\w+", s)
pat.match(s)
pat.search(s)
pat.sub("", s)
pat.findall(s)
re.split(r"[,;]", s)

json.dumps(d)
json.loads(js)
json.dumps(ten)
struct.pack("<if", x, f)
struct.unpack("<if", b8)
hashlib.md5(b8).hexdigest()
hashlib.sha256(b8).hexdigest()
base64.b64encode(b8)
zlib.crc32(b8)
binascii.hexlify(b8)
uuid.uuid4()
uuid.uuid4().hex
copy.copy(d)
copy.deepcopy(d)
copy.deepcopy(ten)
pickle.dumps(d)
pickle.loads(pk)

datetime.datetime.now()
datetime.date(2024, 1, 2)
datetime.datetime(2024, 1, 2, 3, 4)
dt.isoformat()
dt.strftime("%Y-%m-%d")
datetime.datetime.strptime("2024-01-02", "%Y-%m-%d")
datetime.datetime.fromisoformat("2024-01-02T03:04:05")
dt + datetime.timedelta(days=1)
dt2 - dt
dt < dt2
dt.date()
time.time()
time.perf_counter()
time.strftime("%Y-%m-%d")
datetime.timedelta(seconds=5).total_seconds()
dt.timestamp()

decimal.Decimal("1.23")
dec + dec
dec * dec
dec.quantize(cent)
str(dec)
fractions.Fraction(1, 3)
fr + fr
fr * fr
float(dec)

collections.Counter(ten)
collections.Counter(s)
collections.deque(ten)
collections.defaultdict(list)
dq.append(x)
dq.popleft() if dq else 0
dd["k"].append(x)
collections.OrderedDict(pairs)
itertools.chain(ten, ten)
list(itertools.chain(ten, ten))
list(itertools.combinations(ten, 2))
list(itertools.islice(ten, 3))
list(itertools.product(ten, (1, 2)))
functools.reduce(lambda a, b: a + b, ten)
list(itertools.accumulate(ten))
list(itertools.groupby(ten))
heapq.heappush(heap, x)
heapq.nsmallest(3, ten)
bisect.bisect_left(ten, 5)
operator.itemgetter(1)(ten)

os.path.join("a", s)
os.path.basename("a/b/c.txt")
os.path.splitext("a/b/c.txt")
os.path.dirname("a/b/c.txt")
os.path.normpath("a/../b")
os.path.abspath("b")
pathlib.Path("a/b/c.txt")
pathlib.Path("a") / s
p.name
p.suffix
p.parent
p.with_suffix(".x")
str(p)
os.environ.get("HOME")
os.getpid()
fnmatch.fnmatch(s, "*.py")
shlex.split("a b 'c d'")
shlex.quote(s)
html.escape(s)
html.unescape(s)
textwrap.dedent(s)
textwrap.wrap(s, 20)
urllib.parse.urlparse("http://a.b/c?d=e")
urllib.parse.quote(s)
urllib.parse.urljoin("http://a.b/c", "d")
urllib.parse.parse_qs("a=1&b=2")
string.Template("$a b").substitute(a=1)
unicodedata.normalize("NFKD", s)
ipaddress.ip_address("10.0.0.1")
statistics.mean(ten)
statistics.median(ten)
statistics.stdev(ten)
difflib.SequenceMatcher(None, s, "abcdxyz").ratio()
csv.reader([line])
next(csv.reader([line]))
io.StringIO(s)
io.BytesIO(b8)
secrets.token_hex(8)
colorsys.rgb_to_hsv(0.1, 0.2, 0.3)
array.array("i", ten)
logging.getLogger("x")
log.debug("a %s", x)
ast.literal_eval("[1, 2]")
inspect.signature(plain)
threading.Lock()
enum_color(2)
calendar.monthrange(2024, 2)

plain(x)
plain2(x, f)
kw(a=x, b=f)
obj.method(x)
obj.value
obj.prop
Point(x, f)
Data(x, f)
NT(x, f)
Slots(x, f)
lam(x)
Point(x, f).x
deep(x)
gen_sum(ten)
obj == obj2
str(obj)
"""

STATEMENTS = """\
y = x

y = x + 1

a, b = x, f

d["k3"] = x

ten[3] = x

obj.value = x

total += x

total += f

text += "a"

lst.append(x)

st.add(x)

out[x] = f

del dict(d)["k3"]

d["k3"] += 1

cnt[s] += 1

with lock:
    y = x

try:
    y = int("7")
except ValueError:
    y = 0

try:
    y = int("a")
except ValueError:
    y = 0

if x % 2:
    y = 1

if x > 5 and f < 3:
    y = 1

for v in ten:
    y = v

for i in range(10):
    y = i

for i, v in enumerate(ten):
    y = v

for a, b in pairs2:
    y = a

for k, v in d.items():
    y = v

assert x >= 0

if isinstance(x, int):
    y = 1

if s.startswith("ab"):
    y = 1

if not ten:
    y = 1
"""

OF_LONG = r"""
sum(xs)
max(xs)
min(fs)
sorted(words)
sorted(xs, key=lambda v: -v)
sorted(words, key=len)
sorted(recs, key=lambda r: r["age"])
sorted(pairs)
list(xs)
tuple(xs)
set(xs)
set(words)
dict(pairs)
list(reversed(xs))
list(range(1000))
list(zip(xs, fs))
list(map(str, xs))
list(map(int, texts))
list(enumerate(xs))
xs[2:800]
xs[::2]
max(xs, key=lambda v: -v)
frozenset(words)

[v for v in xs]
[v * 2 for v in xs]
{v for v in xs}
{v: v for v in xs}
sum(v for v in xs)
sum(v * v for v in fs)
any(v > 5000 for v in xs)
all(v >= 0 for v in xs)
max(v * 2 for v in xs)
"".join(str(v) for v in xs)
[v for v in xs if v % 2]
[w.upper() for w in words]
[len(w) for w in words]
[r["age"] for r in recs]
[(a, b) for a, b in pairs]
[o.x for o in objs]
[w for w in words if "a" in w]
[f"{w}:{v}" for w, v in zip(words, xs)]
[math.sqrt(v) for v in xs]
[abs(v) for v in fs]
[round(v, 2) for v in fs]
[[v for v in range(10)] for w in range(100)]
{w: len(w) for w in words}
[d[w] for w in words]
[d.get(w, 0) for w in words]
[int(t) for t in texts]
[w.split("e") for w in words]
[v ** 2 for v in xs]
[v // 3 for v in xs]
[v % 7 for v in xs]
[a * b for a, b in zip(fs, fs)]
[plain(v) for v in xs]
[plain2(v, 1) for v in xs]
[Point(v, 1) for v in xs]
[Data(v, 1.0) for v in xs]
[obj.method(v) for v in xs]

",".join(words)
text.split()
text.split("e")
text.replace("e", "a")
text.upper()
text.find("zzz")
text.count("e")
text.encode()
text.splitlines()
text.lower()
text.strip()
"zzz" in text
text.translate(table)
list(text)
set(text)
text[::-1]
text == text2
len(text)
re.findall(r"\w+", text)
re.sub(r"e", "a", text)
re.split(r"\s+", text)
re.search(r"zzz", text)
pat.findall(text)
sum(1 for c in text if c == "e")
[c for c in text if c.isalpha()]
text.title()

collections.Counter(words)
collections.Counter(text)
collections.Counter(xs).most_common(5)
collections.deque(xs)
list(d)
list(d.items())
d.copy()
sorted(d.items())
sum(d.values())
max(d, key=d.get)
setx | sety
setx & sety
setx - sety
xs == ys
xs + ys
xs.index(900)
xs.count(5)
xs.copy()
5000 in xs
5000 in setx
copy.copy(recs)
copy.deepcopy(xs)
copy.deepcopy(recs)
heapq.nsmallest(5, xs)
list(itertools.chain(xs, ys))
list(itertools.accumulate(xs))
list(itertools.islice(xs, 500))
list(itertools.combinations(range(40), 2))
list(itertools.groupby(xs))
functools.reduce(lambda a, b: a + b, xs)
bisect.bisect_left(xs, 500)
heapq.heapify(list(xs))
random.shuffle(xs2)
random.sample(xs, 100)
random.choices(xs, k=1000)
array.array("i", xs)
struct.pack("1000i", *xs)

json.dumps(recs)
json.loads(js)
json.dumps(xs)
pickle.dumps(recs)
pickle.loads(pk)
hashlib.md5(blob).hexdigest()
hashlib.sha256(blob).hexdigest()
base64.b64encode(blob)
zlib.crc32(blob)
binascii.hexlify(blob)
blob.hex()
list(csv.reader(lines))
list(csv.DictReader(lines))
statistics.mean(fs)
statistics.stdev(fs)
difflib.SequenceMatcher(None, words[0] * 10, words[1] * 10).ratio()
textwrap.wrap(text, 70)
html.escape(text)
urllib.parse.quote(text)
io.StringIO(text).read()
math.fsum(fs)
math.prod(range(1, 100))
str(xs)
repr(recs)
sum([v * v for v in fs])
bytes(xs3)
bytearray(xs3)
int.from_bytes(blob, "big")
2 ** 1000
pow(3, 1000, 10 ** 9 + 7)
math.factorial(200)
"""
