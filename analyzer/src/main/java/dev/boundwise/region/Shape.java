package dev.boundwise.region;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the code of a function says of how much of it runs: exits, rare arms, awaits. */
final class Shape {

  /** What goes over all that it is given. */
  private static final Set<String> EXHAUSTING =
      Set.of(
          "list",
          "tuple",
          "set",
          "frozenset",
          "dict",
          "sorted",
          "sum",
          "min",
          "max",
          "join",
          "Counter",
          "extend",
          "update");

  private final Set<Code> left = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Code> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Code> awaited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Integer> awaits = new ArrayList<>();
  private final List<int[]> rare = new ArrayList<>();

  private Shape() {}

  static Shape of(Function function) {
    Shape shape = new Shape();
    shape.new Reader().statements(function.body());
    return shape;
  }

  /** Whether a loop may end before its source does. */
  boolean isLeft(Code loop) {
    return left.contains(loop);
  }

  /** Whether a generator is made that nobody may go over to its end. */
  boolean isUnsure(Code comprehension) {
    return unsure.contains(comprehension);
  }

  boolean isAwaited(Code code) {
    return awaited.contains(code);
  }

  /** Whether others may run in the middle of a piece of code. */
  boolean awaitsIn(Code code) {
    return awaits.stream().anyMatch(at -> code.start() <= at && at < code.end());
  }

  /**
   * Whether code runs in few rounds of a loop only: in an arm of a branch or behind a {@code
   * continue}, inside of what stands around it.
   */
  boolean isRareIn(Code code, int start) {
    return rare.stream()
        .anyMatch(span -> span[0] >= start && span[0] <= code.start() && code.end() <= span[1]);
  }

  /** Whether a call goes over all that it is given. */
  static boolean isExhausting(Expression.Call call) {
    String name =
        switch (call.callee()) {
          case Expression.Name it -> it.variable().name();
          case Expression.Attribute it -> it.name();
          default -> "";
        };
    return EXHAUSTING.contains(name);
  }

  private final class Reader extends Walk {
    private final Deque<Code> loops = new ArrayDeque<>();
    private final Set<Expression> exhausted = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    protected boolean enter(Statement statement) {
      switch (statement) {
        case Statement.Loop it -> {
          loops.push(it);
          if (it.isAsync()) {
            suspended(it.source());
          }
          if (!it.isConditional() && it.source() instanceof Expression.Comprehension lazy) {
            exhausted.add(lazy);
          }
        }
        case Statement.Branch it -> {
          if (!loops.isEmpty()) {
            rare(it.then());
            rare(it.otherwise());
          }
        }
        case Statement.Try it -> it.handlers().forEach(handler -> rare(handler.body()));
        case Statement.With it -> {
          if (it.isAsync()) {
            suspended(it.context());
          }
        }
        case Statement.Jump it -> jump(it);
        case Statement.Return it -> left.addAll(loops);
        default -> {}
      }
      return true;
    }

    private void jump(Statement.Jump it) {
      Code loop = loops.peek();
      if (loop != null && it.isBreak()) {
        left.add(loop);
      } else if (loop != null) {
        rare.add(new int[] {it.end(), loop.end()});
      }
    }

    private void rare(List<Statement> arm) {
      if (!arm.isEmpty()) {
        rare.add(new int[] {arm.getFirst().start(), arm.getLast().end()});
      }
    }

    private void suspended(Expression code) {
      awaits.add(code.start());
      awaited.add(code);
    }

    @Override
    protected void leave(Statement statement) {
      if (statement instanceof Statement.Loop) {
        loops.pop();
      }
    }

    @Override
    protected boolean enter(Expression expression) {
      switch (expression) {
        case Expression.Await it -> suspended(it.value());
        case Expression.Yield it -> awaits.add(it.start());
        case Expression.Call it when isExhausting(it) -> {
          for (Argument argument : it.arguments()) {
            exhausted.add(argument.value());
          }
        }
        case Expression.Comprehension it when it.isLazy() -> {
          if (!exhausted.contains(it)) {
            unsure.add(it);
          }
          statements(List.of(it.loop()));
        }
        default -> {}
      }
      return true;
    }
  }
}
