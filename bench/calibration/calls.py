"""Measures what calls of built-in types and of the standard library take.

    python calls.py [PREFIX]        PREFIX: only names that begin with it

Prints rows for a table: the name, a fixed time and, of calls that take longer for larger operands, a
time for what they grow with. Times are the thread's own processor time, the least of several runs,
of a call as a statement, at two sizes: a small one and a large one. What gives an iterator of
results, as a reader of CSV does, is measured with going over it.
"""

import importlib
import sys
import time

TEXT = "the quick brown fox jumps over the lazy dog and runs away; "

# Name; what it grows with; what is run first, with the size n; the call; how many of what it grows with there are, if not n.
CALLS = [
    # text
    ("str.split", "len(self)", "s = text(n)", "s.split()"),
    ("str.rsplit", "len(self)", "s = text(n)", "s.rsplit()"),
    ("str.splitlines", "len(self)", "s = lines(n)", "s.splitlines()"),
    ("str.join", "len(result)", "x = text(n).split()", "' '.join(x)"),
    ("str.replace", "len(self)", "s = text(n)", "s.replace('o', 'u')"),
    ("str.strip", "len(self)", "s = ' ' + text(n) + ' '", "s.strip()"),
    ("str.lower", "len(self)", "s = text(n)", "s.lower()"),
    ("str.upper", "len(self)", "s = text(n)", "s.upper()"),
    ("str.title", "len(self)", "s = text(n)", "s.title()"),
    ("str.capitalize", "len(self)", "s = text(n)", "s.capitalize()"),
    ("str.casefold", "len(self)", "s = text(n)", "s.casefold()"),
    ("str.swapcase", "len(self)", "s = text(n)", "s.swapcase()"),
    ("str.find", "len(self)", "s = text(n)", "s.find('zebra')"),
    ("str.rfind", "len(self)", "s = text(n)", "s.rfind('zebra')"),
    ("str.index", "len(self)", "s = text(n) + 'zebra'", "s.index('zebra')"),
    ("str.count", "len(self)", "s = text(n)", "s.count('o')"),
    ("str.__contains__", "len(self)", "s = text(n)", "'zebra' in s"),
    ("str.encode", "len(self)", "s = text(n)", "s.encode()"),
    ("str.translate", "len(self)", "s = text(n); t = str.maketrans('abc', 'xyz')", "s.translate(t)"),
    ("str.isalpha", "len(self)", "s = 'a' * n", "s.isalpha()"),
    ("str.isdigit", "len(self)", "s = '1' * n", "s.isdigit()"),
    ("str.partition", "len(self)", "s = text(n)", "s.partition(';')"),
    ("str.format", None, "", "'{} {}'.format(5, 'text')"),
    ("str.zfill", None, "", "'5'.zfill(8)"),
    ("str.ljust", None, "", "'text'.ljust(20)"),
    ("str.__add__", "len(result)", "s = text(n)", "s + 'x'"),
    ("str.__mul__", "len(result)", "s = 'ab'", "s * n", "2 * n"),
    ("str.__mod__", None, "", "'%s %d' % ('text', k)"),
    ("str.__iter__", None, "s = text(n)", "iter(s)"),
    ("bytes.decode", "len(self)", "s = text(n).encode()", "s.decode()"),
    ("bytes.split", "len(self)", "s = text(n).encode()", "s.split()"),
    ("bytes.replace", "len(self)", "s = text(n).encode()", "s.replace(b'o', b'u')"),
    ("bytes.find", "len(self)", "s = text(n).encode()", "s.find(b'zebra')"),
    ("bytes.hex", "len(self)", "s = text(n).encode()", "s.hex()"),
    ("bytes.fromhex", "len(@0)", "s = 'ab' * (n // 2)", "bytes.fromhex(s)"),
    ("bytes.join", "len(result)", "x = text(n).encode().split()", "b' '.join(x)"),
    ("bytes.translate", "len(self)", "s = text(n).encode(); t = bytes(range(256))", "s.translate(t)"),
    # lists and tuples
    ("list.append", None, "x = []", "x.append(5)"),
    ("list.extend", "len(@0)", "y = list(range(n))", "[].extend(y)"),
    ("list.insert", "len(self)", "x = list(range(n))", "x.insert(0, 5); del x[0]"),
    ("list.remove", "len(self)", "x = list(range(n))", "x.remove(n - 1); x.append(n - 1)"),
    ("list.index", "len(self)", "x = list(range(n))", "x.index(n - 1)"),
    ("list.count", "len(self)", "x = list(range(n))", "x.count(5)"),
    ("list.__contains__", "len(self)", "x = list(range(n))", "-1 in x"),
    ("list.copy", "len(self)", "x = list(range(n))", "x.copy()"),
    ("list.reverse", "len(self)", "x = list(range(n))", "x.reverse()"),
    ("list.sort", "len(self)*log(len(self))", "x = shuffled(n)", "x.copy().sort()"),
    ("list.pop", None, "x = list(range(n))", "x.append(x.pop())"),
    ("list.__add__", "len(result)", "x = list(range(n))", "x + x", "2 * n"),
    ("list.__mul__", "len(result)", "x = [0]", "x * n"),
    ("list.__eq__", "len(self)", "x = list(range(n)); y = list(range(n))", "x == y"),
    ("tuple.__contains__", "len(self)", "x = tuple(range(n))", "-1 in x"),
    ("tuple.index", "len(self)", "x = tuple(range(n))", "x.index(n - 1)"),
    ("tuple.count", "len(self)", "x = tuple(range(n))", "x.count(5)"),
    ("tuple.__add__", "len(result)", "x = tuple(range(n))", "x + x", "2 * n"),
    ("tuple.__mul__", "len(result)", "x = (0,)", "x * n"),
    # sets and mappings
    ("set.add", None, "x = set()", "x.add(k)"),
    ("set.update", "len(@0)", "y = list(range(n))", "set().update(y)"),
    ("set.union", "len(result)", "x = set(range(n)); y = set(range(n // 2))", "x.union(y)"),
    ("set.__or__", "len(result)", "x = set(range(n)); y = set(range(n // 2))", "x | y"),
    ("set.intersection", "len(@0)", "x = set(range(n)); y = set(range(n))", "x.intersection(y)"),
    ("set.__and__", "len(self)", "x = set(range(n)); y = set(range(n))", "x & y"),
    ("set.difference", "len(self)", "x = set(range(n)); y = set(range(n // 2))", "x.difference(y)"),
    ("set.__sub__", "len(self)", "x = set(range(n)); y = set(range(n // 2))", "x - y"),
    ("set.__xor__", "len(self)", "x = set(range(n)); y = set(range(n // 2))", "x ^ y"),
    ("set.symmetric_difference", "len(self)", "x = set(range(n)); y = set(range(n // 2))", "x.symmetric_difference(y)"),
    ("set.issubset", "len(self)", "x = set(range(n)); y = set(range(n))", "x.issubset(y)"),
    ("set.isdisjoint", "len(self)", "x = set(range(n)); y = set(range(n, 2 * n))", "x.isdisjoint(y)"),
    ("set.copy", "len(self)", "x = set(range(n))", "x.copy()"),
    ("dict.update", "len(@0)", "x = dict.fromkeys(range(n))", "{}.update(x)"),
    ("dict.copy", "len(self)", "x = dict.fromkeys(range(n))", "x.copy()"),
    ("dict.fromkeys", "len(@0)", "x = range(n)", "dict.fromkeys(x)"),
    ("dict.__or__", "len(result)", "x = dict.fromkeys(range(n))", "x | {}"),
    ("dict.setdefault", None, "x = {}", "x.setdefault(k, 5)"),
    ("dict.pop", None, "x = {}", "x.pop(k, 5)"),
    ("dict.items", None, "x = {}", "x.items()"),
    # built-in functions
    ("list", "len(@0)", "x = range(n)", "list(x)"),
    ("tuple", "len(@0)", "x = list(range(n))", "tuple(x)"),
    ("set", "len(@0)", "x = list(range(n))", "set(x)"),
    ("frozenset", "len(@0)", "x = list(range(n))", "frozenset(x)"),
    ("dict", "len(@0)", "x = [(i, i) for i in range(n)]", "dict(x)"),
    ("sorted", "len(@0)*log(len(@0))", "x = shuffled(n)", "sorted(x)"),
    ("reversed", None, "x = [1, 2]", "reversed(x)"),
    ("sum", "len(@0)", "x = list(range(n))", "sum(x)"),
    ("min", "len(@0)", "x = shuffled(n)", "min(x)"),
    ("max", "len(@0)", "x = shuffled(n)", "max(x)"),
    ("any", "len(@0)", "x = [0] * n", "any(x)"),
    ("all", "len(@0)", "x = [1] * n", "all(x)"),
    ("range", None, "", "range(5)"),
    ("enumerate", None, "x = [1]", "enumerate(x)"),
    ("zip", None, "x = [1]", "zip(x, x)"),
    ("map", None, "x = [1]", "map(int, x)"),
    ("filter", None, "x = [1]", "filter(None, x)"),
    ("int", None, "", "int('12345')"),
    ("float", None, "", "float('123.45')"),
    ("str", None, "", "str(12345)"),
    ("repr", None, "x = [1, 2, 3]", "repr(x)"),
    ("round", None, "", "round(123.456, 1)"),
    ("divmod", None, "", "divmod(123, 7)"),
    ("pow", None, "", "pow(123456789, 65537, 1000000007)"),
    ("hash", None, "x = ('a', 'b', 3)", "hash(x)"),
    ("getattr", None, "x = 'text'", "getattr(x, 'upper')"),
    ("hasattr", None, "x = 'text'", "hasattr(x, 'missing')"),
    ("setattr", None, "x = Plain()", "setattr(x, 'a', 5)"),
    ("isinstance", None, "", "isinstance(5, int)"),
    ("print", "len(@0)", "s = text(n)", "print(s, file=sink)"),
    ("type", None, "", "type(5)"),
    ("next", None, "x = itertools.repeat(5)", "next(x)"),
    ("bytes", "len(result)", "x = bytearray(n)", "bytes(x)"),
    ("bytearray", "len(result)", "x = bytes(n)", "bytearray(x)"),
    ("bytearray.extend", "len(@0)", "x = bytes(n)", "bytearray().extend(x)"),
    ("eval", None, "", "eval('1 + 2')"),
    ("compile", "len(@0)", "s = 'x = y + 1\\n' * (n // 10)", "compile(s, 'name', 'exec')"),
    ("int.to_bytes", None, "", "(12345).to_bytes(4, 'big')"),
    ("int.from_bytes", None, "", "int.from_bytes(b'abcd', 'big')"),
    # the standard library: containers
    ("collections.deque", "len(@0)", "x = list(range(n))", "collections.deque(x)"),
    ("collections.deque.popleft", None, "x = collections.deque([1])", "x.append(x.popleft())"),
    ("collections.Counter", "len(@0)", "x = [i % 50 for i in range(n)]", "collections.Counter(x)"),
    ("collections.Counter.update", "len(@0)", "c = collections.Counter(); x = [i % 50 for i in range(n)]", "c.update(x)"),
    ("collections.Counter.most_common", "len(self)*log(len(self))", "c = collections.Counter(shuffled(n))", "c.most_common()"),
    ("collections.defaultdict", None, "", "collections.defaultdict(list)"),
    ("collections.OrderedDict", None, "", "collections.OrderedDict()"),
    ("collections.namedtuple", None, "", "collections.namedtuple('P', 'x y')"),
    ("heapq.heappush", "log(len(@0))", "x = list(range(n))", "heapq.heappush(x, 5); x.pop()", "log(n)"),
    ("heapq.heappop", "log(len(@0))", "x = shuffled(n); heapq.heapify(x)", "heapq.heappush(x, heapq.heappop(x) + n)", "log(n)"),
    ("heapq.heapreplace", "log(len(@0))", "x = shuffled(n); heapq.heapify(x)", "heapq.heapreplace(x, x[0] + n)", "log(n)"),
    ("heapq.heappushpop", "log(len(@0))", "x = shuffled(n); heapq.heapify(x)", "heapq.heappushpop(x, x[0] + n)", "log(n)"),
    ("heapq.heapify", "len(@0)", "x = shuffled(n)", "heapq.heapify(x.copy())"),
    ("heapq.nlargest", "len(@1)", "x = shuffled(n)", "heapq.nlargest(10, x)"),
    ("heapq.nsmallest", "len(@1)", "x = shuffled(n)", "heapq.nsmallest(10, x)"),
    ("bisect.bisect_left", "log(len(@0))", "x = list(range(n))", "bisect.bisect_left(x, k)", "log(n)"),
    ("bisect.bisect", "log(len(@0))", "x = list(range(n))", "bisect.bisect(x, k)", "log(n)"),
    ("bisect.bisect_right", "log(len(@0))", "x = list(range(n))", "bisect.bisect_right(x, k)", "log(n)"),
    ("bisect.insort", "len(@0)", "x = list(range(n))", "bisect.insort(x, 5); del x[5]"),
    ("itertools.chain", None, "x = [1]", "itertools.chain(x, x)"),
    ("itertools.product", None, "x = [1, 2]", "itertools.product(x, x)"),
    ("itertools.permutations", None, "x = [1, 2]", "itertools.permutations(x)"),
    ("itertools.combinations", None, "x = [1, 2]", "itertools.combinations(x, 2)"),
    ("itertools.groupby", None, "x = [1, 2]", "itertools.groupby(x)"),
    ("itertools.islice", None, "x = [1, 2]", "itertools.islice(x, 2)"),
    ("functools.partial", None, "", "functools.partial(int, base=2)"),
    ("functools.reduce", "len(@1)", "x = list(range(n))", "functools.reduce(max, x)"),
    ("copy.copy", None, "x = [1, 2]", "copy.copy(x)"),
    ("copy.deepcopy", "len(@0)", "x = [[i] for i in range(n)]", "copy.deepcopy(x)"),
    ("array.array", "len(@1)", "x = [1.0] * n", "array.array('d', x)"),
    # numbers
    ("math.sqrt", None, "", "math.sqrt(k)"),
    ("math.sin", None, "", "math.sin(k)"),
    ("math.floor", None, "", "math.floor(2.5)"),
    ("math.gcd", None, "", "math.gcd(123456, 7890)"),
    ("math.factorial", None, "", "math.factorial(20)"),
    ("math.comb", None, "", "math.comb(40, 20)"),
    ("math.isqrt", None, "", "math.isqrt(123456789)"),
    ("math.prod", "len(@0)", "x = [1.5] * n", "math.prod(x)"),
    ("math.fsum", "len(@0)", "x = [1.5] * n", "math.fsum(x)"),
    ("math.dist", "len(@0)", "x = [1.5] * n; y = [2.5] * n", "math.dist(x, y)"),
    ("random.random", None, "", "random.random()"),
    ("random.uniform", None, "", "random.uniform(1, 2)"),
    ("random.gauss", None, "", "random.gauss(0, 1)"),
    ("random.randint", None, "", "random.randint(1, 100)"),
    ("random.randrange", None, "", "random.randrange(100)"),
    ("random.choice", None, "x = [1, 2, 3]", "random.choice(x)"),
    ("random.choices", "k", "x = [1, 2, 3]", "random.choices(x, k=n)"),
    ("random.sample", "k@1", "x = range(100000)", "random.sample(x, n)"),
    ("random.shuffle", "len(@0)", "x = list(range(n))", "random.shuffle(x)"),
    ("random.getrandbits", None, "", "random.getrandbits(32)"),
    ("random.Random", None, "", "random.Random(5)"),
    ("random.seed", None, "", "random.seed(5)"),
    ("decimal.Decimal", None, "", "decimal.Decimal('1.23')"),
    ("decimal.Decimal.quantize", None, "x = decimal.Decimal('1.234'); y = decimal.Decimal('0.01')", "x.quantize(y)"),
    ("fractions.Fraction", None, "", "fractions.Fraction(3, 4)"),
    ("fractions.Fraction.__add__", None, "x = fractions.Fraction(3, 4)", "x + x"),
    ("statistics.mean", "len(@0)", "x = [1.5] * n", "statistics.mean(x)"),
    ("statistics.fmean", "len(@0)", "x = [1.5] * n", "statistics.fmean(x)"),
    ("statistics.median", "len(@0)*log(len(@0))", "x = shuffled(n)", "statistics.median(x)"),
    ("statistics.stdev", "len(@0)", "x = [float(i) for i in range(n)]", "statistics.stdev(x)"),
    ("statistics.pstdev", "len(@0)", "x = [float(i) for i in range(n)]", "statistics.pstdev(x)"),
    ("statistics.variance", "len(@0)", "x = [float(i) for i in range(n)]", "statistics.variance(x)"),
    ("statistics.quantiles", "len(@0)*log(len(@0))", "x = shuffled(n)", "statistics.quantiles(x)"),
    # text formats
    ("re.compile", None, "", "re.compile('a+b')"),
    ("re.match", None, "s = text(100)", r"re.match(r'\w+ \w+', s)"),
    ("re.fullmatch", None, "s = 'some@where.org'", r"re.fullmatch(r'[\w.]+@[\w.]+', s)"),
    ("re.search", "len(@1)", "s = text(n)", r"re.search(r'\d+', s)"),
    ("re.findall", "len(@1)", "s = text(n)", r"re.findall(r'\w+', s)"),
    ("re.finditer", None, "s = text(n)", r"re.finditer(r'\w+', s)"),
    ("re.split", "len(@1)", "s = text(n)", r"re.split(r'\s+', s)"),
    ("re.sub", "len(@2)", "s = text(n)", r"re.sub(r'\s+', '-', s)"),
    ("re.escape", "len(@0)", "s = text(n)", "re.escape(s)"),
    ("re.Pattern.match", None, r"p = re.compile(r'\w+ \w+'); s = text(100)", "p.match(s)"),
    ("re.Pattern.fullmatch", None, r"p = re.compile(r'[\w.]+@[\w.]+'); s = 'some@where.org'", "p.fullmatch(s)"),
    ("re.Pattern.search", "len(@0)", r"p = re.compile(r'\d+'); s = text(n)", "p.search(s)"),
    ("re.Pattern.findall", "len(@0)", r"p = re.compile(r'\w+'); s = text(n)", "p.findall(s)"),
    ("re.Pattern.finditer", None, r"p = re.compile(r'\w+'); s = text(n)", "p.finditer(s)"),
    ("re.Pattern.split", "len(@0)", r"p = re.compile(r'\s+'); s = text(n)", "p.split(s)"),
    ("re.Pattern.sub", "len(@1)", r"p = re.compile(r'\s+'); s = text(n)", "p.sub('-', s)"),
    ("re.Match.group", None, r"m = re.match(r'(\w+) (\w+)', text(100))", "m.group(1)"),
    ("re.Match.groups", None, r"m = re.match(r'(\w+) (\w+)', text(100))", "m.groups()"),
    ("re.Match.groupdict", None, r"m = re.match(r'(?P<a>\w+) (\w+)', text(100))", "m.groupdict()"),
    ("json.dumps", "len(result)", "x = records(n)", "json.dumps(x)", "len(json.dumps(records(n)))"),
    ("json.loads", "len(@0)", "s = json.dumps(records(n))", "json.loads(s)", "len(json.dumps(records(n)))"),
    ("_csv.Writer.writerow", "len(@0)", "w = csv.writer(io.StringIO()); x = ['text'] * n", "w.writerow(x)"),
    ("_csv.Writer.writerows", "len(@0)", "w = csv.writer(io.StringIO()); x = [['text', 5, 2.5]] * n", "w.writerows(x)"),
    ("csv.DictWriter.writerow", None, "w = csv.DictWriter(io.StringIO(), ['a', 'b', 'c']); x = {'a': 1, 'b': 2, 'c': 3}", "w.writerow(x)"),
    ("csv.writer", None, "f = io.StringIO()", "csv.writer(f)"),
    ("csv.reader", "len(@0)", "x = ['1,text,2.5,some more'] * n", "for _ in csv.reader(x): pass"),
    ("csv.DictReader", "len(@0)", "x = ['a,b,c,d'] + ['1,text,2.5,some more'] * n", "for _ in csv.DictReader(x): pass"),
    ("io.StringIO", None, "", "io.StringIO()"),
    ("io.StringIO.write", "len(@0)", "s = text(n)", "io.StringIO().write(s)"),
    ("io.StringIO.getvalue", "len(result)", "f = io.StringIO(text(n))", "f.getvalue()"),
    ("io.BytesIO", None, "", "io.BytesIO()"),
    ("io.BytesIO.write", "len(@0)", "s = bytes(n)", "io.BytesIO().write(s)"),
    ("struct.pack", None, "", "struct.pack('<IHd', 5, 6, 2.5)"),
    ("struct.unpack", "len(result)", "f = f'<{n}I'; s = bytes(4 * n)", "struct.unpack(f, s)"),
    ("struct.unpack_from", "len(result)", "f = f'<{n}I'; s = bytes(4 * n)", "struct.unpack_from(f, s)"),
    ("struct.Struct.pack", None, "x = struct.Struct('<IHd')", "x.pack(5, 6, 2.5)"),
    ("struct.Struct.unpack", None, "x = struct.Struct('<IHd'); s = bytes(x.size)", "x.unpack(s)"),
    ("base64.b64encode", "len(@0)", "s = bytes(n)", "base64.b64encode(s)"),
    ("base64.b64decode", "len(@0)", "s = base64.b64encode(bytes(n * 3 // 4))", "base64.b64decode(s)"),
    ("binascii.hexlify", "len(@0)", "s = bytes(n)", "binascii.hexlify(s)"),
    ("pickle.dumps", "len(result)", "x = records(n)", "pickle.dumps(x)", "len(pickle.dumps(records(n)))"),
    ("pickle.loads", "len(@0)", "s = pickle.dumps(records(n))", "pickle.loads(s)", "len(pickle.dumps(records(n)))"),
    ("html.escape", "len(@0)", "s = text(n)", "html.escape(s)"),
    ("html.unescape", "len(@0)", "s = text(n)", "html.unescape(s)"),
    ("urllib.parse.quote", "len(@0)", "s = text(n)", "urllib.parse.quote(s)"),
    ("urllib.parse.unquote", "len(@0)", "s = urllib.parse.quote('a' * n)", "urllib.parse.unquote(s)"),
    ("urllib.parse.urlencode", "len(@0)", "x = {f'k{i}': i for i in range(n)}", "urllib.parse.urlencode(x)"),
    ("urllib.parse.urlparse", None, "", "urllib.parse.urlparse('http://some.where/path?query=1')"),
    ("urllib.parse.urlsplit", None, "", "urllib.parse.urlsplit('http://some.where/path?query=1')"),
    ("urllib.parse.urljoin", None, "", "urllib.parse.urljoin('http://some.where/path', 'other')"),
    ("urllib.parse.parse_qs", None, "", "urllib.parse.parse_qs('a=1&b=2&c=3')"),
    ("textwrap.wrap", "len(@0)", "s = text(n)", "textwrap.wrap(s)"),
    ("textwrap.fill", "len(@0)", "s = text(n)", "textwrap.fill(s)"),
    ("textwrap.dedent", "len(@0)", "s = lines(n)", "textwrap.dedent(s)"),
    ("textwrap.indent", "len(@0)", "s = lines(n)", "textwrap.indent(s, '  ')"),
    ("string.Template.substitute", None, "t = string.Template('$a and $b')", "t.substitute(a=1, b=2)"),
    ("shlex.split", "len(@0)", "s = text(n)", "shlex.split(s)"),
    ("difflib.SequenceMatcher", "len(b@2)", "s = text(n)", "difflib.SequenceMatcher(None, s, s)"),
    ("fnmatch.fnmatch", None, "", "fnmatch.fnmatch('some.txt', '*.txt')"),
    ("configparser.ConfigParser", None, "", "configparser.ConfigParser()"),
    ("pprint.pformat", "len(@0)", "x = list(range(n))", "pprint.pformat(x)"),
    ("ast.parse", "len(@0)", "s = 'x = y + 1\\n' * (n // 10)", "ast.parse(s)"),
    ("ast.literal_eval", "len(@0)", "s = repr(list(range(n // 5)))", "ast.literal_eval(s)"),
    ("xml.etree.ElementTree.fromstring", "len(@0)", "s = '<a>' + '<b c=\"d\">text</b>' * (n // 17) + '</a>'", "xml.etree.ElementTree.fromstring(s)"),
    # digests and compression
    ("hashlib.md5", "len(@0)", "s = bytes(n)", "hashlib.md5(s)"),
    ("hashlib.sha1", "len(@0)", "s = bytes(n)", "hashlib.sha1(s)"),
    ("hashlib.sha256", "len(@0)", "s = bytes(n)", "hashlib.sha256(s)"),
    ("hashlib.sha512", "len(@0)", "s = bytes(n)", "hashlib.sha512(s)"),
    ("hashlib.blake2b", "len(@0)", "s = bytes(n)", "hashlib.blake2b(s)"),
    ("hashlib.new", "len(data@1)", "s = bytes(n)", "hashlib.new('sha256', s)"),
    ("hashlib._Hash.update", "len(@0)", "h = hashlib.sha256(); s = bytes(n)", "h.update(s)"),
    ("hashlib._Hash.hexdigest", None, "h = hashlib.sha256(b'')", "h.hexdigest()"),
    ("hashlib._Hash.digest", None, "h = hashlib.sha256(b'')", "h.digest()"),
    ("hashlib._Hash.copy", None, "h = hashlib.sha256(b'')", "h.copy()"),
    ("hmac.new", "len(msg@1)", "s = bytes(n)", "hmac.new(b'key', s, 'sha256')"),
    ("hmac.digest", "len(msg@1)", "s = bytes(n)", "hmac.digest(b'key', s, 'sha256')"),
    ("zlib.crc32", "len(@0)", "s = bytes(n)", "zlib.crc32(s)"),
    ("zlib.adler32", "len(@0)", "s = bytes(n)", "zlib.adler32(s)"),
    ("zlib.compress", "len(@0)", "s = noisy(n)", "zlib.compress(s)"),
    ("zlib.decompress", "len(@0)", "s = zlib.compress(noisy(n))", "zlib.decompress(s)", "len(zlib.compress(noisy(n)))"),
    ("gzip.compress", "len(@0)", "s = noisy(n)", "gzip.compress(s)"),
    ("gzip.decompress", "len(@0)", "s = gzip.compress(noisy(n))", "gzip.decompress(s)", "len(zlib.compress(noisy(n)))"),
    ("bz2.compress", "len(@0)", "s = noisy(n)", "bz2.compress(s)"),
    ("lzma.compress", "len(@0)", "s = noisy(n)", "lzma.compress(s)"),
    ("secrets.token_bytes", None, "", "secrets.token_bytes(32)"),
    ("secrets.token_hex", None, "", "secrets.token_hex(16)"),
    ("secrets.choice", None, "x = [1, 2, 3]", "secrets.choice(x)"),
    ("secrets.randbelow", None, "", "secrets.randbelow(100)"),
    ("os.urandom", "@0", "", "os.urandom(n)"),
    ("uuid.uuid4", None, "", "uuid.uuid4()"),
    # time
    ("time.time", None, "", "time.time()"),
    ("time.perf_counter", None, "", "time.perf_counter()"),
    ("time.strftime", None, "", "time.strftime('%Y-%m-%d')"),
    ("datetime.datetime", None, "", "datetime.datetime(2026, 1, 2, 3, 4, 5)"),
    ("datetime.datetime.now", None, "", "datetime.datetime.now()"),
    ("datetime.datetime.utcnow", None, "", "datetime.datetime.utcnow()"),
    ("datetime.datetime.fromtimestamp", None, "", "datetime.datetime.fromtimestamp(1e9)"),
    ("datetime.datetime.isoformat", None, "x = datetime.datetime.now()", "x.isoformat()"),
    ("datetime.datetime.strftime", None, "x = datetime.datetime.now()", "x.strftime('%Y-%m-%d %H:%M')"),
    ("datetime.datetime.strptime", None, "", "datetime.datetime.strptime('2026-01-02 03:04', '%Y-%m-%d %H:%M')"),
    ("datetime.datetime.timestamp", None, "x = datetime.datetime.now()", "x.timestamp()"),
    ("datetime.timedelta", None, "", "datetime.timedelta(days=1, hours=2)"),
    ("datetime.date.today", None, "", "datetime.date.today()"),
    # programs
    ("logging.getLogger", None, "", "logging.getLogger('name')"),
    ("logging.Logger.debug", None, "g = logging.getLogger('quiet')", "g.debug('text %s', 5)"),
    ("logging.Logger.warning", None, "g = logger()", "g.warning('text %s', 5)"),
    ("argparse.ArgumentParser", None, "", "argparse.ArgumentParser('name')"),
    ("argparse.ArgumentParser.add_argument", None, "p = argparse.ArgumentParser('name')", "p.add_argument('name')"),
    ("argparse.ArgumentParser.parse_args", None, "p = argparse.ArgumentParser('name'); p.add_argument('--a'); p.add_argument('b')",
     "p.parse_args(['--a', '1', 'c'])"),
    ("pathlib.Path", None, "", "pathlib.Path('some/where')"),
    ("pathlib.PurePath.joinpath", None, "p = pathlib.Path('some')", "p.joinpath('where')"),
    ("pathlib.PurePath.__truediv__", None, "p = pathlib.Path('some')", "p / 'where'"),
    ("pathlib.PurePath.with_suffix", None, "p = pathlib.Path('some.txt')", "p.with_suffix('.csv')"),
    ("pathlib.PurePath.relative_to", None, "p = pathlib.Path('/some/where'); q = pathlib.Path('/some')", "p.relative_to(q)"),
    ("os.path.join", None, "", "os.path.join('some', 'where')"),
    ("os.path.splitext", None, "", "os.path.splitext('some.txt')"),
    ("os.path.basename", None, "", "os.path.basename('some/where.txt')"),
    ("os.path.dirname", None, "", "os.path.dirname('some/where.txt')"),
    ("os.path.abspath", None, "", "os.path.abspath('some/where.txt')"),
    ("os.path.relpath", None, "", "os.path.relpath('/some/where.txt', '/some')"),
    ("os.path.normpath", None, "", "os.path.normpath('/some/../where.txt')"),
    ("os.getcwd", None, "", "os.getcwd()"),
    ("os.getpid", None, "", "os.getpid()"),
    ("os.getenv", None, "", "os.getenv('HOME')"),
    ("dataclasses.asdict", None, "x = data()", "dataclasses.asdict(x)"),
    ("dataclasses.replace", None, "x = data()", "dataclasses.replace(x, a=5)"),
    ("inspect.signature", None, "", "inspect.signature(text)"),
    ("threading.Lock", None, "", "threading.Lock()"),
    ("threading.Event", None, "", "threading.Event()"),
    ("threading.Thread", None, "", "threading.Thread(target=int)"),
    ("queue.Queue", None, "", "queue.Queue()"),
    ("contextlib.suppress", None, "", "contextlib.suppress(ValueError)"),
    ("traceback.format_exc", None, "", "traceback.format_exc()"),
    ("importlib.import_module", None, "", "importlib.import_module('os')"),
]

MODULES = (
    "argparse array ast base64 binascii bisect bz2 collections configparser contextlib copy csv dataclasses datetime decimal "
    "difflib fnmatch fractions functools gzip hashlib heapq hmac html inspect io itertools json logging lzma math os pathlib "
    "pickle pprint queue random re secrets shlex statistics string struct textwrap threading time traceback urllib.parse uuid "
    "xml.etree.ElementTree zlib importlib"
)

HELPERS = '''
def text(n):
    return (TEXT * (n // len(TEXT) + 1))[:n]

def lines(n):
    return (("some line of text of usual length, not more\\n") * (n // 44 + 1))[:n]

def shuffled(n):
    x = list(range(n))
    random.Random(5).shuffle(x)
    return x

def noisy(n):
    x = random.Random(5)
    return " ".join(x.choice(TEXT.split()) + str(x.randrange(100)) for _ in range(n // 7 + 1)).encode()[:n]

def records(n):
    return [{"id": i, "name": "some name", "value": i * 0.5, "tags": ["a", "b"]} for i in range(n // 60 + 1)]

class Plain:
    pass

def logger():
    g = logging.getLogger("loud")
    g.propagate = False
    g.handlers = [logging.StreamHandler(open(os.devnull, "w"))]
    return g

def data():
    return dataclasses.make_dataclass("Data", ["a", "b"])(1, 2)
'''

SMALL = 16
LARGE = 20000


def run_of(names, setup, call, n):
    """A function that runs a call many times, and one that does nothing as often."""
    lines = ["def run(count, n, k):"]
    lines += ["    " + part for part in setup.split("; ") if part]
    lines += ["    for _ in range(3):", "        " + call]
    lines += ["    start = clock()", "    for _ in range(count):", "        " + call, "    return clock() - start"]
    exec("\n".join(lines), names)
    return names["run"]


def per_call(names, setup, call, n, runs):
    run = run_of(names, setup, call, n)
    count = 1
    while (taken := run(count, n, 3)) < 1_000_000 and count < 1_000_000:
        count = max(count * 2, min(count * 1_500_000 // max(taken, 1000), 1_000_000))
    return min([taken] + [run(count, n, 3) for _ in range(runs)]) / count


def rounded(nanos):
    value = float(f"{nanos:.2g}")
    return f"{value:f}".rstrip("0").rstrip(".") + "ns" if value < 1000 else f"{value / 1e3:g}us" if value < 1e6 else f"{value / 1e6:g}ms"


def main():
    names = {"TEXT": TEXT, "clock": time.thread_time_ns}
    for module in MODULES.split():
        importlib.import_module(module)
        names[module.partition(".")[0]] = sys.modules[module.partition(".")[0]]
    exec(HELPERS, names)
    names["sink"] = open("/dev/null", "w")
    names["log"] = names["math"].log2
    prefix = sys.argv[1] if len(sys.argv) > 1 else ""
    print(f"# CPython {sys.version.split()[0]}")
    for name, operand, setup, call, *count in CALLS:
        full = name if name.partition(".")[0] in names else "builtins." + name
        full = full if not name.startswith("_csv") else name
        if not full.startswith(prefix):
            continue
        try:
            measure(names, full, operand, setup, call, count[0] if count else "n")
        except Exception as error:
            print(f"# {full}: {error!r}")


def measure(names, name, operand, setup, call, counted):
    if operand is None:
        print(f"takes {name}\t{rounded(per_call(names, setup, call, LARGE, 7))}", flush=True)
        return
    expression = counted
    if operand.endswith("*log(len(self))") or operand.endswith("*log(len(@0))"):
        expression = f"({counted}) * log({counted})"
    small, large = (eval(expression, {**names, "n": n}) for n in (SMALL, LARGE))
    low, high = (per_call(names, setup, call, n, 7) for n in (SMALL, LARGE))
    slope = max((high - low) / (large - small), 0)
    fixed = max(low - slope * small, 20)
    print(f"takes {name}\t{rounded(fixed)} + {rounded(slope)}*{operand}", flush=True)


if __name__ == "__main__":
    main()
