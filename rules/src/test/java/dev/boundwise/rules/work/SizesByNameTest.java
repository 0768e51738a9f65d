package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of something there are where its name alone says so. */
class SizesByNameTest {

  @ParameterizedTest
  @CsvSource({
    "authors, 3",
    "book.authors, 3",
    "scopes, 3",
    "columns, 8",
    "roles, 8",
    "words, 300",
    "opt.rows, 3"
  })
  void manyThingsAreAHandfulByTheirNames(String name, double many) {
    String code =
        """
        import tick
        def f(book, authors, scopes, columns, roles, words, opt):
            for one in %s:
                tick.crunch(1)
        """
            .formatted(name);

    assertThat(work(code).region("f").work().total().typical() / 1e9)
        .isCloseTo(many, within(many / 10));
  }
}
