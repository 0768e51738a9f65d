package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arms that somebody else ends, and those for who looks for mistakes. */
class FailingTest {

  private static final String ENDS =
      """
      import sys
      from typing import NoReturn
      from tick import step
      def die(text):
          print(text)
          sys.exit(1)
      def usage(text):
          if text:
              raise ValueError(text)
          else:
              sys.exit("nothing to do")
      def fail(text):
          try:
              print(text)
          finally:
              pass
          die(text)
      def said(text) -> NoReturn:
          with open(text) as file:
              raise ValueError(file.read())
      def done():
          step()
          sys.exit(0)
      def tells(text):
          if not text:
              return
          sys.exit(1)
      class Parser:
          def error(self, text):
              raise ValueError(text)
          def missing(self, text):
              raise NotImplementedError
      """;

  private static double seconds(String body) {
    String code = ENDS + "def f(x, parser: Parser):\n" + body.indent(4);
    return work(code).region("f").work().total().typical() / 1e9;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "die(x)",
        "usage(x)",
        "fail(x)",
        "said(x)",
        "parser.error(x)",
        "sys.exit(2)",
        "sys.exit('no')",
        "return parser.error(x)"
      })
  void armThatEndsInWhatRaisesIsRare(String end) {
    assertThat(seconds("if x:\n    step()\n    " + end)).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tells(x)", "parser.missing(x)", "print(x)"})
  void armThatEndsInWhatMayReturnIsNot(String end) {
    assertThat(seconds("if x:\n    step()\n    " + end)).isBetween(0.4, 0.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sys.exit()", "sys.exit(0)", "sys.exit(tells(x))"})
  void armThatEndsTheProgramAsItShouldIsAsLikelyAsOneThatReturns(String end) {
    assertThat(seconds("if x:\n    step()\n    " + end)).isBetween(0.25, 0.35);
  }

  @Test
  void nothingRunsAfterWhatRaises() {
    assertThat(seconds("die(x)\nstep()")).isLessThan(0.01);
    assertThat(seconds("done()\nstep()")).isBetween(0.9, 1.1);
    assertThat(seconds("tells(x)\nstep()")).isBetween(0.9, 1.1);
  }

  @Test
  void otherArmOfWhatRaisesIsUsual() {
    assertThat(seconds("if x:\n    step()\nelse:\n    die(x)")).isBetween(0.95, 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.debug", "x._debug", "VERBOSE", "x.options.verbose"})
  void armThatTellsMoreIsSeldom(String flag) {
    assertThat(seconds("if " + flag + ":\n    step()")).isBetween(0.05, 0.15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.debugger", "x.ready", "debugged(x)"})
  void armOfAnotherFlagIsNot(String flag) {
    assertThat(seconds("if " + flag + ":\n    step()")).isBetween(0.45, 0.55);
  }
}
