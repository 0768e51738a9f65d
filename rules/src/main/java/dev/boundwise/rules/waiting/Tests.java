package dev.boundwise.rules.waiting;

import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import java.util.regex.Pattern;

/** Code of tests: it does one thing after the other on purpose, and nobody waits for it. */
final class Tests {

  private static final Pattern PATHS =
      Pattern.compile(
          "(^|/)(_?tests?|[a-z]*[tT]est|it|testing|test-[a-z]+|[a-z]+-tests?)/"
              + "|(Tests?|IT|TestCase|TestBase|Benchmark)\\.java$");

  private static final Pattern FILES =
      Pattern.compile("(^|/)(test_[^/]*|[^/]*_test\\.py|conftest\\.py)$");

  private Tests() {}

  /** Whether a function is one of a test, or helps tests. */
  static boolean hold(FunctionFacts function) {
    return isNamed(function) || hold(function.unit());
  }

  /** Whether all of a file is for tests, by where it stands. */
  static boolean hold(Unit unit) {
    return isFile(unit) || PATHS.matcher(unit.text().path()).find();
  }

  /** Whether a file of Python is for tests by its own name, wherever it stands. */
  static boolean isFile(Unit unit) {
    return FILES.matcher(unit.text().path()).find();
  }

  /** Whether a function is a test by its own name. */
  static boolean isNamed(FunctionFacts function) {
    return function.function().name().startsWith("test");
  }
}
