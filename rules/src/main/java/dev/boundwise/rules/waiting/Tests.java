package dev.boundwise.rules.waiting;

import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import java.util.regex.Pattern;

/** Code of tests: it does one thing after the other on purpose, and nobody waits for it. */
final class Tests {

  private static final Pattern PATHS =
      Pattern.compile(
          "(^|/)(_?tests?|[a-z]*[tT]est|it|testing|test-[a-z]+|[a-z]+-tests?)/"
              + "|(Tests?|IT|TestCase|TestBase|Benchmark)\\.java$"
              + "|(^|/)(test_[^/]*|[^/]*_test\\.py|conftest\\.py)$");

  private Tests() {}

  /** Whether a function is one of a test, or helps tests. */
  static boolean hold(FunctionFacts function) {
    return isNamed(function) || hold(function.unit());
  }

  /** Whether all of a file is for tests, by where it stands. */
  static boolean hold(Unit unit) {
    return PATHS.matcher(unit.text().path()).find();
  }

  /** Whether a function is a test by its own name. */
  static boolean isNamed(FunctionFacts function) {
    return function.function().name().startsWith("test");
  }
}
