package dev.boundwise.rules.waiting;

import dev.boundwise.resolve.FunctionFacts;
import java.util.Set;

/** Tests that replace parts of a program: something harmless may stand anywhere on the way. */
final class Mocks {

  private static final Set<String> MOCKS = Set.of("unittest.mock", "mock", "pytest_mock");

  /** Fixtures of pytest by which a test replaces parts of a program. */
  private static final Set<String> MOCKING = Set.of("mocker", "monkeypatch");

  private Mocks() {}

  /** Whether a function is one of a test that replaces parts of a program. */
  static boolean in(FunctionFacts function) {
    return function.unit().imports().stream().anyMatch(MOCKS::contains)
        || function.function().parameters().stream()
            .anyMatch(it -> MOCKING.contains(it.variable().name()));
  }
}
