package dev.boundwise.shape;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions to the code of loops. */
final class Loops {

  private Loops() {}

  /** The loop of a piece of code that is one. */
  static Statement.Loop of(Code code) {
    return switch (code) {
      case Statement.Loop it -> it;
      case Expression.Comprehension it -> it.loop();
      default -> throw new IllegalArgumentException("not a loop: " + code);
    };
  }

  /** What the innermost statement of a comprehension evaluates. */
  static List<Expression> results(Expression.Comprehension comprehension) {
    List<Expression> found = new ArrayList<>();
    Statement inner = innermost(comprehension.loop());
    if (inner instanceof Statement.Evaluate it) {
      found.add(it.value());
    }
    return found;
  }

  /** Whether a comprehension leaves elements out. */
  static boolean isFiltered(Statement.Loop loop) {
    for (Statement inner = loop; ; ) {
      if (inner instanceof Statement.Loop it && !it.body().isEmpty()) {
        inner = it.body().getFirst();
      } else {
        return inner instanceof Statement.Branch;
      }
    }
  }

  private static Statement innermost(Statement.Loop loop) {
    Statement inner = loop;
    while (true) {
      if (inner instanceof Statement.Loop it && !it.body().isEmpty()) {
        inner = it.body().getFirst();
      } else if (inner instanceof Statement.Branch it && !it.then().isEmpty()) {
        inner = it.then().getFirst();
      } else {
        return inner;
      }
    }
  }
}
