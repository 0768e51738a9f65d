package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names that code to write brings along, where the function has such names of its own. */
class FreeNamesTest {

  private static String how(String source) {
    String how = Advised.of(source).how();

    assertThat(how).doesNotContain("⟪").doesNotContain("⟫");
    return how;
  }

  @Test
  void aTextIsNotReadUnderTheNameOfAnother() {
    String code =
        """
        from datetime import datetime

        def f(NAME):
            found = []
            for text in NAME:
                row = text.split(";")
                found.append((datetime.strptime(row[0], "%d.%m.%Y"), text))
            return found

        f(["01.02.2003;x"] * 90_000)
        """;

    assertThat(how(code.replace("NAME", "texts")))
        .contains("text_2 = row[0]")
        .contains("datetime(int(text_2[6:10]), int(text_2[3:5]), int(text_2[0:2]))");
    assertThat(how(code.replace("text", "line").replace("NAME", "lines")))
        .contains("text = row[0]");
  }

  private static String bag(String name) {
    return """
        def f(items, NAME):
            best = [0] * (NAME + 1)
            for weight, value in items:
                for c in range(NAME, weight - 1, -1):
                    best[c] = max(best[c], best[c - weight] + value)
            return best

        f([(i % 17 + 1, i % 13) for i in range(300)], 9_000)
        """
        .replace("NAME", name);
  }

  @Test
  void formsLeaveTheNamesOfAFunctionAlone() {
    assertThat(how(bag("room")))
        .contains("row = np.array(best)")
        .contains("best[:] = row.tolist()");
    assertThat(how(bag("row")))
        .contains("row_2 = np.array(best)")
        .contains("row_2[weight:row + 1] = np.maximum(row_2[weight:row + 1]")
        .contains("best[:] = row_2.tolist()");
  }

  @Test
  void aSetBesideAListIsNoOtherSet() {
    String code =
        """
        def f(names, known):
            NAME = set()
            for name in names:
                if name in known:
                    NAME.add(name)
            return NAME

        f([i * 3 for i in range(20_000)], list(range(9_000)))
        """;

    assertThat(how(code.replace("NAME", "found"))).contains("name in known_set ...");
    assertThat(how(code.replace("NAME", "known_set")))
        .contains("known_set_2 = set(known)")
        .contains("name in known_set_2 ...");
  }

  private static String sum(String head, String name) {
    return """
        HEAD

        def f(rows):
            NAME = 1
            for row in rows:
                NAME *= row
            return NAME

        f([1.0 + 1 / (i + 1) for i in range(900_000)])
        """
        .replace("HEAD", head)
        .replace("NAME", name);
  }

  @Test
  void whatIsImportedIsNotWhatIsMade() {
    assertThat(how(sum("", "all_of_them")))
        .contains("from math import prod\n")
        .contains("all_of_them = prod(rows)");
    assertThat(how(sum("", "prod")))
        .contains("from math import prod as prod_2\n")
        .contains("prod = prod_2(rows)");
    assertThat(how(sum("def prod(xs):\n    return xs", "made")))
        .contains("from math import prod as prod_2\n");
    assertThat(how(sum("from math import prod", "made"))).contains("made = prod(rows)");
  }
}
