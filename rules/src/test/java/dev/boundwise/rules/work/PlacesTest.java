package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in lists, what is looked for in them, and what goes on until nothing changes. */
class PlacesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i, x in enumerate(xs):\n    for y in xs[i + 1:]:",
        "for i in range(len(xs)):\n    for y in xs[i + 1:]:",
        "for i, x in enumerate(xs):\n    for y in xs[:i]:",
        "for i, x in enumerate(xs):\n    for j in range(i + 1, len(xs)):",
      })
  void pairsAreHalfOfAll(String loops) {
    String code =
        "from tick import step\ndef f(xs):\n"
            + loops.indent(4)
            + "            step()\nf([0] * 100)\n";

    assertThat(typical(code)).isBetween(4.5e12, 5.5e12);
  }

  @Test
  void whatBeginsSomewhereElseIsNotHalf() {
    String code =
        "from tick import step\ndef f(xs):\n    for y in xs[1:]:\n        step()\nf([0] * 100)\n";

    assertThat(typical(code)).isBetween(95e9, 105e9);
  }

  private static double typical(String code) {
    return work(code).region("f").typicalNanos();
  }

  @ParameterizedTest
  @CsvSource({
    "list, str, true",
    "list, int, true",
    "tuple, bytes, true",
    "str, str, false",
    "dict, str, false",
    "set, str, false",
  })
  void whatIsLookedForDoesNotSayWhatItIsLookedForIn(String many, String one, boolean isLong) {
    String code =
        "def f(some: %s, x: %s):\n    for i in range(1000):\n        x in some\nf(%s(\"ab\" * 5000), x)\n"
            .formatted(many, one, many);

    assertThat(typical(code) > 30e6).isEqualTo(isLong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    before = None\n    while before != text:\n        before, text = text, fold(text)\n        step()\n",
        "    while True:\n        after = fold(text)\n        step()\n        if after == text:\n            break\n        text = after\n",
        "    before = None\n    while text != before:\n        before = text\n        text = fold(text)\n        step()\n",
      })
  void whatGoesOnUntilNothingChangesEndsSoon(String body) {
    String code = "from tick import step\nfrom elsewhere import fold\ndef f(text: str):\n" + body;

    assertThat(typical(code)).isBetween(1e9, 8e9);
  }

  @Test
  void aPatternThatBeginsWithLettersIsFoundSooner() {
    String code =
        """
        import re
        TAG = re.compile(%s)
        def f(text):
            for i in range(1000):
                TAG.sub("", text)
        f("abcd" * 1000)
        """;

    double tags = typical(code.formatted("r\"<[^>]+>|</p>\""));
    assertThat(tags).isLessThan(typical(code.formatted("r\"\\w+>\"")) / 3);
    assertThat(tags).isLessThan(typical(code.formatted("r\"<?p|<b\"")) / 3);
    assertThat(tags).isLessThan(typical(code.formatted("r\"</b>|.a\"")) / 3);
    assertThat(tags).isLessThan(typical(code.formatted("r\"<[)]|.a\"")) / 3);
  }

  @Test
  void lettersThatMayBeLargeOrSmallAreNotFoundSooner() {
    String code =
        """
        import re
        def f(text):
            for i in range(1000):
                re.sub(%s)
        f("abcd" * 1000)
        """;

    double letters = typical(code.formatted("'abc', '', text"));
    assertThat(letters).isLessThan(typical(code.formatted("'abc', '', text, flags=re.I")) / 3);
    assertThat(letters).isLessThan(typical(code.formatted("'abc', '', text, 0, re.I")) / 3);
  }

  @Test
  void whatReplacesIsAskedForEachMatchNotForEachLetter() {
    String code =
        """
        import re
        from tick import step
        WORD = re.compile(r"[a-z]+")
        def f(text):
            WORD.sub(lambda match: step(), text)
        f("abcd" * 1000)
        """;

    assertThat(typical(code)).isBetween(300e9, 500e9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"radians", "degrees", "sinh", "isnan", "copysign", "trunc"})
  void functionsOfNumbersTakeAsLongAsOneAnother(String name) {
    String code =
        """
        import math
        def f(x: float):
            for i in range(1000):
                math.%s(x)
        """;

    assertThat(typical(code.formatted(name))).isEqualTo(typical(code.formatted("cos")));
  }
}
