"""Measures what calls of NumPy and pandas take, where they are installed.

    python arrays.py [PREFIX]

Prints rows for tables, as calls.py does: a fixed time, and a time for each element of an array.
"""

import sys
import time

import numpy

try:
    import pandas
except ImportError:
    pandas = None

SMALL = 16
LARGE = 200_000

# Name; what it grows with; what is run first; the call; how many of what it grows with there are, if not n.
CALLS = [
    ("numpy.zeros", "len(result)", "", "numpy.zeros(n)"),
    ("numpy.ones", "len(result)", "", "numpy.ones(n)"),
    ("numpy.full", "len(result)", "", "numpy.full(n, 2.5)"),
    ("numpy.arange", "len(result)", "", "numpy.arange(n)"),
    ("numpy.linspace", "len(result)", "", "numpy.linspace(0, 1, n)"),
    ("numpy.array", "len(@0)", "x = [1.5] * n", "numpy.array(x)"),
    ("numpy.asarray", None, "x = numpy.zeros(n)", "numpy.asarray(x)"),
    ("numpy.copy", "len(@0)", "x = numpy.zeros(n)", "numpy.copy(x)"),
    ("numpy.sqrt", "len(@0)", "x = numpy.ones(n)", "numpy.sqrt(x)"),
    ("numpy.sin", "len(@0)", "x = numpy.ones(n)", "numpy.sin(x)"),
    ("numpy.exp", "len(@0)", "x = numpy.ones(n)", "numpy.exp(x)"),
    ("numpy.log", "len(@0)", "x = numpy.ones(n)", "numpy.log(x)"),
    ("numpy.abs", "len(@0)", "x = numpy.ones(n)", "numpy.abs(x)"),
    ("numpy.maximum", "len(@0)", "x = numpy.ones(n)", "numpy.maximum(x, 0.5)"),
    ("numpy.where", "len(@0)", "x = numpy.ones(n)", "numpy.where(x > 0.5, x, 0.0)"),
    ("numpy.clip", "len(@0)", "x = numpy.ones(n)", "numpy.clip(x, 0.0, 0.5)"),
    ("numpy.sum", "len(@0)", "x = numpy.ones(n)", "numpy.sum(x)"),
    ("numpy.mean", "len(@0)", "x = numpy.ones(n)", "numpy.mean(x)"),
    ("numpy.std", "len(@0)", "x = numpy.ones(n)", "numpy.std(x)"),
    ("numpy.median", "len(@0)", "x = shuffled(n)", "numpy.median(x)"),
    ("numpy.percentile", "len(@0)", "x = shuffled(n)", "numpy.percentile(x, 90)"),
    ("numpy.cumsum", "len(@0)", "x = numpy.ones(n)", "numpy.cumsum(x)"),
    ("numpy.diff", "len(@0)", "x = numpy.ones(n)", "numpy.diff(x)"),
    ("numpy.dot", "len(@0)", "x = numpy.ones(n)", "numpy.dot(x, x)"),
    ("numpy.argsort", "len(@0)", "x = shuffled(n)", "numpy.argsort(x)"),
    ("numpy.sort", "len(@0)", "x = shuffled(n)", "numpy.sort(x)"),
    ("numpy.argmax", "len(@0)", "x = numpy.ones(n)", "numpy.argmax(x)"),
    ("numpy.unique", "len(@0)", "x = shuffled(n)", "numpy.unique(x)"),
    ("numpy.concatenate", "len(result)", "x = numpy.ones(n)", "numpy.concatenate([x, x])", "2 * n"),
    ("numpy.histogram", "len(@0)", "x = shuffled(n)", "numpy.histogram(x)"),
    ("numpy.convolve", "len(@0)", "x = numpy.ones(n); y = numpy.ones(9)", "numpy.convolve(x, y)"),
    ("numpy.fft.fft", "len(@0)", "x = numpy.ones(n)", "numpy.fft.fft(x)"),
    ("numpy.linalg.norm", "len(@0)", "x = numpy.ones(n)", "numpy.linalg.norm(x)"),
    ("numpy.random.rand", "@0", "", "numpy.random.rand(n)"),
    ("numpy.random.randn", "@0", "", "numpy.random.randn(n)"),
    ("numpy.random.Generator.normal", "len(result)", "r = numpy.random.default_rng(5)", "r.normal(size=n)"),
    ("numpy.random.Generator.random", "len(result)", "r = numpy.random.default_rng(5)", "r.random(n)"),
    ("numpy.random.Generator.integers", "len(result)", "r = numpy.random.default_rng(5)", "r.integers(0, 100, n)"),
    ("numpy.random.default_rng", None, "", "numpy.random.default_rng(5)"),
    ("numpy.ndarray.__add__", "len(self)", "x = numpy.ones(n)", "x + x"),
    ("numpy.ndarray.__mul__", "len(self)", "x = numpy.ones(n)", "x * 2.5"),
    ("numpy.ndarray.__truediv__", "len(self)", "x = numpy.ones(n)", "x / 2.5"),
    ("numpy.ndarray.__pow__", "len(self)", "x = numpy.ones(n)", "x ** 3"),
    ("numpy.ndarray.__gt__", "len(self)", "x = numpy.ones(n)", "x > 0.5"),
    ("numpy.ndarray.__iadd__", "len(self)", "x = numpy.ones(n)", "x += 1.0"),
    ("numpy.ndarray.__getitem__", None, "x = numpy.ones(n)", "x[5]"),
    ("numpy.ndarray.__setitem__", None, "x = numpy.ones(n)", "x[5] = 2.0"),
    ("numpy.ndarray.sum", "len(self)", "x = numpy.ones(n)", "x.sum()"),
    ("numpy.ndarray.mean", "len(self)", "x = numpy.ones(n)", "x.mean()"),
    ("numpy.ndarray.std", "len(self)", "x = numpy.ones(n)", "x.std()"),
    ("numpy.ndarray.max", "len(self)", "x = numpy.ones(n)", "x.max()"),
    ("numpy.ndarray.copy", "len(self)", "x = numpy.ones(n)", "x.copy()"),
    ("numpy.ndarray.astype", "len(self)", "x = numpy.ones(n)", "x.astype('float32')"),
    ("numpy.ndarray.tolist", "len(self)", "x = numpy.ones(n)", "x.tolist()"),
    ("numpy.ndarray.tobytes", "len(self)", "x = numpy.ones(n)", "x.tobytes()"),
    ("numpy.ndarray.reshape", None, "x = numpy.ones(n)", "x.reshape(2, -1)"),
    ("numpy.ndarray.__iter__", None, "x = numpy.ones(n)", "iter(x)"),
    ("numpy.frombuffer", None, "x = bytes(8 * n)", "numpy.frombuffer(x)"),
    ("pandas.DataFrame", "len(each @0)", "x = {'a': list(range(n)), 'b': [1.5] * n}", "pandas.DataFrame(x)"),
    ("pandas.DataFrame.sum", "len(self)", "f = frame(n)", "f.sum()"),
    ("pandas.DataFrame.mean", "len(self)", "f = frame(n)", "f.mean()"),
    ("pandas.DataFrame.sort_values", "len(self)", "f = frame(n)", "f.sort_values('b')"),
    ("pandas.DataFrame.groupby", None, "f = frame(n)", "f.groupby('a')"),
    ("pandas.DataFrame.groupby.sum", "len(self)", "f = frame(n)", "f.groupby('a').sum()"),
    ("pandas.DataFrame.merge", "len(self)", "f = frame(n)", "f.merge(f.drop_duplicates('a'), on='a')"),
    ("pandas.DataFrame.dropna", "len(self)", "f = frame(n)", "f.dropna()"),
    ("pandas.DataFrame.fillna", "len(self)", "f = frame(n)", "f.fillna(0)"),
    ("pandas.DataFrame.drop_duplicates", "len(self)", "f = frame(n)", "f.drop_duplicates('a')"),
    ("pandas.DataFrame.copy", "len(self)", "f = frame(n)", "f.copy()"),
    ("pandas.DataFrame.describe", "len(self)", "f = frame(n)", "f.describe()"),
    ("pandas.DataFrame.__getitem__", None, "f = frame(n)", "f['a']"),
    ("pandas.DataFrame.__setitem__", "len(self)", "f = frame(n); x = f['b'] + 1", "f['c'] = x"),
    ("pandas.DataFrame.head", None, "f = frame(n)", "f.head()"),
    ("pandas.DataFrame.itertuples", "len(self)", "f = frame(n)", "for _ in f.itertuples(): pass"),
    ("pandas.Series.sum", "len(self)", "f = frame(n)['b']", "f.sum()"),
    ("pandas.Series.mean", "len(self)", "f = frame(n)['b']", "f.mean()"),
    ("pandas.Series.__add__", "len(self)", "f = frame(n)['b']", "f + 1"),
    ("pandas.Series.__gt__", "len(self)", "f = frame(n)['b']", "f > 1"),
    ("pandas.Series.map", "len(self)", "f = frame(n)['b']", "f.map(abs)"),
    ("pandas.Series.value_counts", "len(self)", "f = frame(n)['a']", "f.value_counts()"),
    ("pandas.Series.tolist", "len(self)", "f = frame(n)['b']", "f.tolist()"),
    ("pandas.Series.rolling.mean", "len(self)", "f = frame(n)['b']", "f.rolling(10).mean()"),
]


def shuffled(n):
    return numpy.random.default_rng(5).random(n)


def frame(n):
    return pandas.DataFrame({"a": numpy.arange(n) % 50, "b": shuffled(n)})


def per_call(setup, call, n):
    lines = ["def run(count, n):"]
    lines += ["    " + part for part in setup.split("; ") if part]
    lines += ["    " + call, "    start = clock()", "    for _ in range(count):", "        " + call]
    names = {"numpy": numpy, "pandas": pandas, "shuffled": shuffled, "frame": frame, "clock": time.thread_time_ns}
    exec("\n".join(lines + ["    return clock() - start"]), names)
    run = names["run"]
    count = 1
    while (taken := run(count, n)) < 2_000_000:
        count = max(count * 2, min(count * 2_500_000 // max(taken, 1000), 200_000))
    return min([taken] + [run(count, n) for _ in range(5)]) / count


def rounded(nanos):
    value = float(f"{nanos:.2g}")
    return f"{value:f}".rstrip("0").rstrip(".") + "ns" if value < 1000 else f"{value / 1e3:g}us" if value < 1e6 else f"{value / 1e6:g}ms"


def main():
    prefix = sys.argv[1] if len(sys.argv) > 1 else ""
    print(f"# CPython {sys.version.split()[0]}, numpy {numpy.__version__}, pandas {pandas and pandas.__version__}")
    for name, operand, setup, call, *count in CALLS:
        if not name.startswith(prefix) or (name.startswith("pandas") and pandas is None):
            continue
        if operand is None:
            print(f"takes {name}\t{rounded(per_call(setup, call, LARGE))}", flush=True)
            continue
        small, large = (eval(count[0] if count else "n", {"n": n}) for n in (SMALL, LARGE))
        low, high = (per_call(setup, call, n) for n in (SMALL, LARGE))
        slope = max((high - low) / (large - small), 0)
        print(f"takes {name}\t{rounded(max(low - slope * small, 20))} + {rounded(slope)}*{operand}", flush=True)


main()
