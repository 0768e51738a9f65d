package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.Operator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a test says of the thread that it runs on: {@code if (!loop.inEventLoop()) future.sync();}.
 * Libraries, and those who wrap them, name such methods alike, whatever their classes.
 */
final class ThreadTest {

  private static final Pattern OF_LOOP =
      Pattern.compile(
          "(?i)(.*(in|on)_?(the_?)?(event_?loop|nonblocking|vertx)"
              + "|is_?(event_?loop|nonblocking))(_?thread|_?context)?");

  private static final Pattern MAY_WAIT =
      Pattern.compile(
          "(?i)is_?blocking_?allowed|can_?(caller|current)?_?(thread)?_?(be_?)?block(ed)?");

  private ThreadTest() {}

  /** Whether the thread is no event loop's where a test comes out as said. */
  static boolean rulesOutLoop(Expression test, boolean holds) {
    return switch (test) {
      case Expression.Call call -> {
        String name = name(call);
        yield (holds ? MAY_WAIT : OF_LOOP).matcher(name).matches();
      }
      case Expression.Operation it -> {
        List<Expression> operands = it.operands();
        Operator operator = it.operator();
        yield operator == Operator.NOT
            ? rulesOutLoop(operands.getFirst(), !holds)
            : operator == (holds ? Operator.AND : Operator.OR)
                && operands.stream().anyMatch(one -> rulesOutLoop(one, holds));
      }
      default -> false;
    };
  }

  private static String name(Expression.Call call) {
    String name =
        switch (call.callee()) {
          case Expression.Attribute it -> it.name();
          case Expression.Name it -> it.variable().name();
          default -> "";
        };
    int end = name.indexOf('(');
    String plain = end < 0 ? name : name.substring(0, end);
    return plain.substring(plain.lastIndexOf('.') + 1);
  }
}
