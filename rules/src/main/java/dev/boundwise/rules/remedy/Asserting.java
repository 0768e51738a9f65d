package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Statement;
import java.util.List;

/** Rounds of nothing but {@code assert}: what a programmer is sure of, and leaves out with -O. */
final class Asserting {

  private Asserting() {}

  static boolean is(Candidate candidate) {
    return candidate
        .round()
        .filter(it -> it.comprehension().isEmpty() && isAll(it.loop().body()))
        .isPresent();
  }

  private static boolean isAll(List<Statement> body) {
    return body.stream()
        .allMatch(
            it ->
                switch (it) {
                  case Statement.Loop inner -> isAll(inner.body());
                  case Statement.Branch check -> isAssert(check);
                  default -> false;
                });
  }

  /** Lowered to a branch that raises, and stands where what it raises stands. */
  private static boolean isAssert(Statement.Branch check) {
    return check.then().isEmpty()
        && check.otherwise().size() == 1
        && check.otherwise().getFirst() instanceof Statement.Raise raise
        && raise.span().equals(check.span());
  }
}
