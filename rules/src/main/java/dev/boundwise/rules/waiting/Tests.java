package dev.boundwise.rules.waiting;

import dev.boundwise.resolve.FunctionFacts;
import java.util.regex.Pattern;

/** Code of tests: it does one thing after the other on purpose, and nobody waits for it. */
final class Tests {

  private static final Pattern PATHS =
      Pattern.compile(
          "(^|/)(_?tests?|[a-z]*[tT]est|it|testing|test-[a-z]+|[a-z]+-tests?)/"
              + "|(Tests?|IT|TestCase|TestBase|Benchmark)\\.java$");

  private Tests() {}

  /** Whether a function is one of a test, or helps tests. */
  static boolean hold(FunctionFacts function) {
    return SequentialAwaits.isTest(function) || PATHS.matcher(function.unit().text().path()).find();
  }
}
