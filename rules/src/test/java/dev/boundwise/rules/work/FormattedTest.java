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

  /** Of what branches make longer, or anew, as much as they run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word += '0123456789'                            | 20",
        "if odd(i):;  word += '0123456789'               | 15",
        "if odd(i):;  word = '0123456789' * 5            | 30",
        "if odd(i):;  word = f'<{word}>'                 | 11",
        "if odd(i):;  word += '01234';else:;  word += '56789'| 15",
        "word = '0123456789' * 5                         | 50",
        "if odd(i):;  word = '0123456789' * 5;else:;  word = '01234' | 20.75",
      })
  void branchesCountAsOftenAsTheyRun(String change, double length) {
    String code =
        """
        from tick import each
        def f(odd):
            words = []
            for i in range(100):
                word = "abcdefghij"
        %s
                words.append(word)
            each(words[0])
        """
            .formatted(change.replace(";", "\n").indent(8));
    assertThat(work(code).region("f").work().of(Resource.INTERPRETER).typical() / 1e9)
        .isCloseTo(length, within(0.01));
  }
}
