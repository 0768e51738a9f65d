package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that work out the same again and again, and those that only look like it. */
class RememberedTest {

  private static Advice about(String source) {
    SourceText text = SourceText.of("app.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    for (Region region : Regions.of(program).in(unit)) {
      if (region.kind() == Region.Kind.FUNCTION && region.function().name().equals("f")) {
        return advisor.of(region);
      }
    }
    throw new AssertionError("no f");
  }

  private static String how(String source) {
    Advice advice = about(source);
    return advice.best().remedy() == RemedyKind.NATIVE ? advice.best().how() : "";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(n):\n    if n < 2:\n        return n\n    return f(n - 1) + f(n - 2)\nf(30)\n",
        "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nf(30)\n",
        "def f(r, c):\n    if r == 0 or c == 0:\n        return 1\n    return f(r - 1, c) + f(r, c - 1)\nf(12, 12)\n",
        "def f(amount, coins):\n    if amount == 0:\n        return 1\n    if amount < 0 or not coins:\n        return 0\n    return f(amount - coins[0], coins) + f(amount, coins[1:])\nf(300, (50, 20, 10))\n",
        "def f(n):\n    if n == 0:\n        return 1\n    total = 0\n    for k in (1, 2, 3):\n        if n >= k:\n            total += f(n - k)\n    return total\nf(20)\n",
        "def f(n):\n    if n == 0:\n        return 1\n    return sum(f(k) * f(n - 1 - k) for k in range(n))\nf(15)\n",
        "def f(a, b, i, j):\n    if i == len(a) or j == len(b):\n        return 0\n    if a[i] == b[j]:\n        return 1 + f(a, b, i + 1, j + 1)\n    return max(f(a, b, i + 1, j), f(a, b, i, j + 1))\nf('ACGTACGT', 'GTACGTAC', 0, 0)\n",
        "def f(i, left):\n    if i == 9:\n        return 1 if left == 0 else 0\n    found = 0\n    while left >= 0:\n        found += f(i + 1, left)\n        left -= i\n    return found\nf(1, 100)\n",
        "def f(items, room):\n    if not items or room == 0:\n        return 0\n    weight, value = items[0]\n    best = f(items[1:], room)\n    if weight <= room:\n        best = max(best, value + f(items[1:], room - weight))\n    return best\nf(((3, 4), (5, 6)) * 12, 60)\n",
      })
  void whatComesAgainIsRemembered(String source) {
    assertThat(how(source)).contains("@lru_cache(maxsize=None)");
  }

  @Test
  void aListBecomesATuple() {
    String source =
        "def f(items, room):\n    if not items or room == 0:\n        return 0\n    weight, value = items[0]\n    best = f(items[1:], room)\n    if weight <= room:\n        best = max(best, value + f(items[1:], room - weight))\n    return best\nf([(3, 4), (5, 6)] * 12, 60)\n";

    assertThat(about(source).best().assumptions())
        .contains("callers give a tuple for `items`, of numbers, text or tuples");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // parts that have nothing in common
        "def f(node):\n    if node is None:\n        return 0\n    return 1 + max(f(node.left), f(node.right))\nf(None)\n",
        "def f(xs, lo, hi):\n    if hi - lo < 2:\n        return xs[lo]\n    mid = (lo + hi) // 2\n    return f(xs, lo, mid) + f(xs, mid, hi)\nf([1, 2, 3], 0, 3)\n",
        "def f(node):\n    n = 1\n    for child in node.children:\n        n += f(child)\n    return n\nf(None)\n",
        // one way only
        "def f(a, b):\n    if b == 0:\n        return a\n    return f(b, a % b)\nf(4, 6)\n",
        "def f(n, up):\n    if n == 0:\n        return 0\n    if up:\n        return 1 + f(n - 1, False)\n    return 2 + f(n - 1, True)\nf(30, True)\n",
        "def f(i, product):\n    if i == 9:\n        return 1 if product < 10000 else 0\n    found = 0\n    while product < 10000:\n        found += f(i + 1, product)\n        product *= i\n    return found\nf(2, 1)\n",
        // objects that somebody may change
        "def f(d):\n    if d == 0:\n        return []\n    return [f(d - 1), f(d - 1)]\nf(15)\n",
        "def f(d):\n    if d == 0:\n        return None\n    return (f(d - 1), f(d - 1))\nf(15)\n",
        // more than an answer
        "calls = 0\ndef f(n):\n    global calls\n    calls += 1\n    if n < 2:\n        return n\n    return f(n - 1) + f(n - 2)\nf(25)\n",
        "def f(n, a, b):\n    if n == 0:\n        return 0\n    k = f(n - 1, b, a)\n    print(a, b)\n    return k + 1 + f(n - 1, b, a)\nf(18, 1, 2)\n",
        "import random\ndef f(n):\n    if n == 0:\n        return random.randrange(6)\n    return f(n - 1) + f(n - 1)\nf(18)\n",
        "seen = []\ndef f(n):\n    if n < 2:\n        return n + len(seen)\n    return f(n - 1) + f(n - 2)\nseen.append(f(20))\nf(25)\n",
        // no two ways to the same set
        "def f(n, row, cols):\n    if row == n:\n        return 1\n    k = 0\n    for c in range(n):\n        if c not in cols:\n            k += f(n, row + 1, cols | {c})\n    return k\nf(8, 0, frozenset())\n",
        "def f(i, weight, items):\n    if i == len(items):\n        return weight\n    return max(f(i + 1, weight, items), f(i + 1, weight + items[i], {}))\nf(0, 0, [1.5, 2.5])\n",
        // remembered already
        "from functools import cache\n@cache\ndef f(n):\n    if n < 2:\n        return n\n    return f(n - 1) + f(n - 2)\nf(30)\n",
        "def f(n, memo):\n    if n in memo:\n        return memo[n]\n    if n < 2:\n        return n\n    memo[n] = f(n - 1, memo) + f(n - 2, memo)\n    return memo[n]\nf(30, {})\n",
      })
  void whatIsAnotherEachTimeIsNot(String source) {
    assertThat(how(source)).doesNotContain("lru_cache");
  }
}
