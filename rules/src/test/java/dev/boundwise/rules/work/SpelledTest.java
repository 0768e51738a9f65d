package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a text is of which only the name is known: by what is done with it. */
class SpelledTest {

  private static double length(String use) {
    String source =
        """
        import tick, json, re, io, hashlib
        from datetime import datetime
        def f(text):
            USE
            tick.each(text)
        """;
    return Worked.work(source.replace("USE", use)).region("f").work().total().typical() / 1e9;
  }

  @ParameterizedTest
  @ValueSource(strings = {"int(text)", "float(text.strip())", "datetime.strptime(text, '%Y')"})
  void oneValueHasAFewLetters(String use) {
    assertThat(length(use)).isBetween(5.0, 30.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[one.strip() for one in text.split(',')]",
        "name, _, value = text.partition('=')",
        "parts = text.strip().split('->')",
        "parts = text.rsplit('/', 1)",
      })
  void whatIsCutAtMarksIsALine(String use) {
    assertThat(length(use)).isBetween(20.0, 80.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass",
        "lines = text.splitlines()",
        "parts = text.split('\\n\\n')",
        "words = text.split(' ')",
        "head, _, body = text.partition('\\n'); name = text.partition(':')",
        "data = json.loads(text); parts = text.split(',')",
        "found = re.findall('a', text); parts = text.split('a')",
        "int(text, 36) if text else 0; rows = text.split('\\n')",
      })
  void othersAreDocuments(String use) {
    assertThat(length(use)).isGreaterThan(500);
  }
}
