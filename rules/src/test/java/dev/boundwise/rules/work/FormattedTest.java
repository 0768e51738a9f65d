package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long texts are that are put together. */
class FormattedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f'from {name} to'      | 33",
        "f'{name}{name}'        | 50",
        "f'{n}: {name}'         | 32",
        "f'{n:>12}'             | 12",
        "f'{n:08.3f}'           | 8",
        "f'{n:,.2f};'           | 6",
        "f'{name:<8}'           | 25",
        "f'{name:>40}'          | 40",
        "f'{unknown}'           | 8",
        "f'{names}'             | 24",
        "f'{day:%Y-%m-%d}'      | 8",
      })
  void aTextIsAsLongAsItsParts(String text, double length) {
    String code =
        """
        from tick import each
        def f(unknown, day):
            name = "abcde" * 5
            n = 12345
            names = ["a", "b", "c"]
            each(%s)
        """
            .formatted(text);
    assertThat(work(code).region("f").work().of(Resource.INTERPRETER).typical() / 1e9)
        .isCloseTo(length, within(0.01));
  }
}
