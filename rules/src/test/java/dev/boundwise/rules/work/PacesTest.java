package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that go through a text by what they find, and pieces that texts are cut into. */
class PacesTest {

  /** A {@code step()} takes a second. */
  private static double steps(String code) {
    return work(code).region("f").work().of(Resource.INTERPRETER).typical() / 1e9;
  }

  private static double through(String body) {
    return steps(
        """
        import re
        from tick import step
        TOKEN = re.compile(r"\\w+|-")
        WORD = re.compile(r"[a-z']+")
        LINK = re.compile(r"<a href=(.*?)>")
        def f():
            text = "a b" * 1000
            pos = 0
            out = []
        """
            + body.indent(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pos = TOKEN.match(text, pos).end() | 750",
        "pos = text.index(',', pos) + 1     | 150",
        "pos = skip(text, pos)              | 150",
        "value, pos = parse(text, pos)      | 150",
        "pos += 1                           | 3000",
        "pos += 3                           | 1000",
      })
  void aRoundGoesOnByWhatItFinds(String step, double count) {
    String code =
        """
        while pos < len(text):
            step()
            %s
        """
            .formatted(step);
    assertThat(through(code)).isCloseTo(count, within(count * 0.05));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "head, _, text = text.partition(',')  | 300",
        "head, _, text = text.partition('\\n') | 60",
        "head, text = text.split(',', 1)      | 300",
        "text = text[4:]                      | 750",
        "head, text = text[:6], text[6:]      | 500",
      })
  void aRoundTakesAPieceAway(String step, double count) {
    String code =
        """
        while text:
            step()
            %s
        """
            .formatted(step);
    assertThat(through(code)).isCloseTo(count, within(count * 0.05));
  }

  /** To the end of a word it is not half of the text, each time. */
  @Test
  void aWordInsideOfALoopThatGoesOnFromItsEnd() {
    String code =
        """
        while pos < len(text):
            end = pos
            while end < len(text) and text[end].isalnum():
                step()
                end += 1
            pos = end + 1
        """;
    assertThat(through(code)).isBetween(1000.0, 4000.0);
  }

  @Test
  void aLoopByItselfGoesHalfOfTheWay() {
    String code =
        """
        while pos < len(text) and text[pos].isalnum():
            step()
            pos += 1
        """;
    assertThat(through(code)).isCloseTo(1500, within(10.0));
  }

  /** What each round puts on a stack is taken from it once. */
  @ParameterizedTest
  @ValueSource(strings = {"out and out[-1] == char", "out"})
  void aStackIsNotEmptiedAnewEachTime(String test) {
    String code =
        """
        for char in text:
            while %s:
                step()
                out.pop()
            out.append(char)
        """
            .formatted(test);
    assertThat(through(code)).isBetween(1000.0, 3100.0);
  }

  /** A queue that each round fills with many is emptied of as many. */
  @Test
  void aQueueIsEmptiedOfWhatEachRoundPutThere() {
    String code =
        """
        for batch in range(10):
            for x in range(40):
                out.append(x)
            while out:
                step()
                out.pop()
        """;
    assertThat(through(code)).isCloseTo(400, within(4.0));
  }

  @Test
  void untilThereAreSoMany() {
    String code =
        """
        while len(out) < 500:
            step()
            out.append(1)
            out.append(2)
        """;
    assertThat(through(code)).isCloseTo(250, within(1.0));
  }

  @Test
  void untilThereAreSoManyByManyAtOnce() {
    String code =
        """
        while len(out) < 500:
            for i in range(10):
                out.append(i)
            step()
        """;
    assertThat(through(code)).isCloseTo(50, within(1.0));
  }

  /** Where a search ends is no distance. */
  @Test
  void aSearchUntilThereIsNoMore() {
    String code =
        """
        while True:
            pos = text.find("x", pos)
            if pos < 0:
                break
            step()
            pos += 1
        """;
    assertThat(through(code)).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text.split()            | 500",
        "text.split(' ')         | 500",
        "text.split(',')         | 300",
        "text.split('\\n')       | 60",
        "re.findall(r'\\w+', text) | 500",
        "WORD.findall(text)      | 500",
        "LINK.findall(text)      | 37.5",
        "LINK.finditer(text)     | 37.5",
        "re.split(',', text)     | 37.5",
        "text[:4].split(',')     | 1",
        "set(text)               | 25",
        "set(text[:9])           | 9",
        "set(range(500))         | 500",
        "set(text.encode())      | 100",
      })
  void piecesAreAsLongAsWhatCutsThemSays(String source, double count) {
    String code =
        """
        for piece in %s:
            step()
        """
            .formatted(source);
    assertThat(through(code)).isCloseTo(count, within(count * 0.05));
  }

  /** Nobody knows what a pattern looks for that is given: as many as there are words. */
  @Test
  void aPatternThatIsGiven() {
    assertThat(
            steps(
                """
                import re
                from tick import step
                def f(pattern):
                    for piece in re.findall(pattern, "a b" * 1000):
                        step()
                """))
        .isCloseTo(500, within(5.0));
  }

  /** A function that is given a place reads what stands there, not the text to its end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "while at < len(text) and text[at].isdigit():\\n step()\\n at += 1              | 6",
        "n = 0\\nwhile at + n < len(text) and text[at + n].isalpha():\\n step()\\n n += 1 | 6",
        "i = at + 1\\nwhile i < len(text):\\n step()\\n if text[i] == ')':\\n  return i\\n i += 1 | 20",
        "depth, i = 0, at\\nwhile i < len(text):\\n step()\\n if text[i] == ')':\\n  return i\\n i += 1 | 20",
        "i = 0\\nwhile i < len(text) and text[i].isalpha():\\n step()\\n i += 1            | 1500",
        "i = 0\\nwhile i < len(text) and text[at * 3 + i].isalpha():\\n step()\\n i += 1 | 1500",
        "i = at\\nwhile i < len(text):\\n step()\\n i += 1                              | 3000",
      })
  void aPieceIsReadFromAPlace(String body, double count) {
    String code =
        """
        from tick import step
        def piece(text, at):
        %s
        def f(start):
            piece("a b" * 1000, start + 1)
        """
            .formatted(body.replace("\\n", "\n").indent(4));
    assertThat(steps(code)).isCloseTo(count, within(count * 0.05));
  }

  @Test
  void fromTheFrontItIsTheText() {
    String code =
        """
        from tick import step
        def piece(text, at):
            while at < len(text) and text[at].isdigit():
                step()
                at += 1
        def f():
            piece("a b" * 1000, 0)
        """;
    assertThat(steps(code)).isCloseTo(1500, within(15.0));
  }
}
