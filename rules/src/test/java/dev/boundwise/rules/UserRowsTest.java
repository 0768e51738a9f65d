package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users say of their own functions stands for what the code of these shows. */
class UserRowsTest {

  private static final String CORE =
      """
      import time

      def hidden(): ...

      def fine():
          time.sleep(1)

      def in_thread(function):
          return pool(function())

      def session(function):
          return function

      @session
      def load():
          return 1

      def slow():
          time.sleep(2)
      """;

  private static final String APP =
      """
      from shop.core import fine, hidden, in_thread, load, slow

      async def main():
          hidden()
          fine()
          await in_thread(slow)
          load()
          slow()
      """;

  private static final String ROWS =
      """
      shop.core.hidden|database|released|-|-|-|-|me
      shop.core.fine|none|held|-|-|-|-|me
      moves shop.core.in_thread|@0|thread|me
      blocks shop.core.session|database|me
      """;

  @Test
  void rowsOfUsersWinOverTheCode() {
    assertThat(lines(true)).containsExactly(4, 7, 8);
  }

  @Test
  void withoutRowsTheCodeCounts() {
    assertThat(lines(false)).containsExactly(5, 6);
  }

  private static int[] lines(boolean hasRows) {
    Report report =
        Analysis.with(
                Catalogue.rules(),
                hasRows
                    ? Catalogue.knowledge().withUserRows(ROWS.replace('|', '\t').getBytes(UTF_8))
                    : Catalogue.knowledge())
            .run(
                Map.of(
                    "shop/__init__.py", new byte[0],
                    "shop/core.py", CORE.getBytes(UTF_8),
                    "shop/app.py", APP.getBytes(UTF_8)));
    return report.findings().stream()
        .map(found -> found.finding().primary())
        .mapToInt(place -> place.file().lineAt(place.span().start()))
        .toArray();
  }
}
