package dev.boundwise.rules.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a constant of the module switches off takes no time. */
class SwitchesTest {

  private static final String PROGRAM =
      """
      MODULE

      def work(x):
          total = 0
          for i in range(200_000):
              total = (total * 31 + i ^ x) % 1000003
          return total

      def f(given=3):
          HEAD
              return [work(x) for x in range(1000)]
          return []
      """;

  private static final double SECOND = 1e9;

  private static boolean runs(String module, String head) {
    return Worked.work(PROGRAM.replace("MODULE", module).replace("HEAD", head))
            .region("f")
            .typicalNanos()
        > SECOND;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if DEBUG:",
        "if DEBUG and given:",
        "if given and DEBUG:",
        "if not VERBOSE:",
        "if not VERBOSE or DEBUG:",
        "if given:\n        return []\n    elif DEBUG:",
        "if VERBOSE:\n        return []\n    else:",
        "if VERBOSE:\n        return []\n    if given:",
      })
  void whatNeverRunsIsLeftAlone(String head) {
    assertThat(runs("DEBUG = False\nVERBOSE = 1", head)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if not DEBUG:",
        "if DEBUG or given:",
        "if VERBOSE:",
        "if VERBOSE and given:",
        "if DEBUG:\n        return []\n    if given:",
      })
  void whatMayRunIsNot(String head) {
    assertThat(runs("DEBUG = False\nVERBOSE = 1", head)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEBUG = False\ndef on():\n    global DEBUG\n    DEBUG = True",
        "import sys\nDEBUG = '-v' in sys.argv",
        "import a\nDEBUG = False\ndef on():\n    a.DEBUG = True",
        "try:\n    import a\n    DEBUG = True\nexcept ImportError:\n    DEBUG = False",
        "DEBUG = None",
        "from elsewhere import DEBUG",
      })
  void whatIsSetElsewhereIsNotSwitchedOff(String module) {
    assertThat(runs(module, "if DEBUG:")).isTrue();
  }
}
