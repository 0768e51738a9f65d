package dev.boundwise.rules.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.shape.LoopShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that have to stay in order, and look as if they only kept the best, or read. */
class GapsTest {

  private static final String HEAD =
      """
      import collections
      import functools

      import numpy as np


      def heavy(x):
          return sum(i * x for i in range(1000))


      def step(state, x):
          state["t"] = heavy(state["t"] + x)
          return state["t"]


      class Machine:
          made = 0

          def __init__(self):
              self.state = 1.0

          def turn(self, x):
              self.state = heavy(self.state + x)
              return self.state

          def number(self):
              self.__class__.made += 1
              return Machine.made


      """;

  private static boolean isFree(String body) {
    String source = HEAD + "def f(xs):\n" + body.indent(4);
    return Shaped.find("loop.py", source).filter(LoopShape::isFree).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // counts records: depends on how many best ones there were before
        "best = n = 0\nfor x in xs:  # here\n    v = heavy(x)\n    if v > best:\n        best = v\n        n += 1\nreturn n",
        "best = 0\nout = []\nfor x in xs:  # here\n    v = heavy(x)\n    if v > best:\n        best = v\n        out.append(x)\nreturn out",
        // becomes something else than what it was compared with
        "stop = 0\nfor x in xs:  # here\n    v = heavy(x)\n    if v > stop:\n        stop = v * 0.9\nreturn stop",
        "after = 0\nout = []\nfor x in xs:  # here\n    v = heavy(x)\n    if x >= after:\n        after = x + 10\n        out.append(v)\nreturn out",
        "best = 0\nfor x in xs:  # here\n    v = heavy(x)\n    if v > best:\n        best = x\nreturn best",
        // the value of some earlier round
        "last = None\nfor x in xs:  # here\n    v = heavy(x)\n    if v > 0:\n        last = v\nreturn last",
        // a function around reads the sum
        "total = 0\ndef part(x):\n    return heavy(x + total)\nfor x in xs:  # here\n    total += part(x)\nreturn total",
        // a function around reads the element, or what the round makes of it
        "out = []\ndef part(k):\n    return heavy(x + k)\nfor k, x in enumerate(xs):  # here\n    out.append(part(k))\nreturn out",
        "out = []\ndef inner():\n    return heavy(y)\ndef part(k):\n    return inner() + k\nfor k, x in enumerate(xs):  # here\n    y = x + 1\n    out.append(part(k))\nreturn out",
        // who asks first is the first
        "ids = collections.defaultdict(lambda: len(ids))\nout = []\nfor x in xs:  # here\n    out.append(ids[heavy(x)])\nreturn out",
        // objects that calls reach in other ways
        "state = {'t': 0}\ng = functools.partial(step, state)\nout = []\nfor x in xs:  # here\n    out.append(g(x))\nreturn out",
        "state = {'t': 0}\nout = []\nfor x in xs:  # here\n    out.append(step(x=x, **{'state': state}))\nreturn out",
        "m = Machine()\nways = {'a': m.turn}\nout = []\nfor x in xs:  # here\n    out.append(ways['a'](x))\nreturn out",
        "out = []\nfor x in xs:  # here\n    out.append((Machine().number(), heavy(x)))\nreturn out",
        // numbers of one source
        "out = []\nfor x in xs:  # here\n    out.append(heavy(np.random.normal()))\nreturn out",
      })
  void staysInOrder(String body) {
    assertThat(isFree(body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "best = 0\nfor x in xs:  # here\n    v = heavy(x)\n    if v > best:\n        best = v\nreturn best",
        "best = who = 0\nfor x in xs:  # here\n    v = heavy(x)\n    if v > best:\n        best, who = v, x\nreturn best, who",
        "best = None\nfor x in xs:  # here\n    v = heavy(x)\n    if best is None or v < best[0]:\n        best = (v, x)\nreturn best",
        "best = 0\nfor x in xs:  # here\n    v = heavy(x)\n    if x % 2 and v > best:\n        best = v\nreturn best",
        "counts = {}\nfor x in xs:  # here\n    for v in range(heavy(x)):\n        if v in counts:\n            counts[v] += 1\n        else:\n            counts[v] = 1\nreturn counts",
        "out = []\nfor x in xs:  # here\n    v = heavy(x)\n    out.append(v)\nv = 0\nreturn out, v",
        "out = []\nbase = 3\ndef part(x):\n    return heavy(x + base)\nfor x in xs:  # here\n    out.append(part(x))\nreturn out",
      })
  void mayRunAtOnce(String body) {
    assertThat(isFree(body)).isTrue();
  }

  /** Letting others run keeps no pace. */
  @ParameterizedTest
  @CsvSource({"0, true", "0.0, true", "1, false", "0.01, false", "pause, false"})
  void aSleepOfNoTimeIsNoPace(String seconds, boolean isFree) {
    String body =
        "import time\npause = 0.5\nout = []\nfor x in xs:  # here\n    out.append(heavy(x))\n    time.sleep(%s)\nreturn out"
            .formatted(seconds);
    assertThat(isFree(body)).isEqualTo(isFree);
  }
}
