package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;

/**
 * Tells loops that go on until nothing changes any more, which is soon.
 *
 * <pre>{@code
 * while before != text:
 *     before, text = text, unfold(text)
 * }</pre>
 */
final class Settling {

  /** What is inside of each other, or comes nearer and nearer. */
  static final Plausible STEPS = Plausible.around(4, 4);

  private Settling() {}

  /** Whether two names are compared, one of which each round sets to what the other was. */
  static boolean is(Expression test, Statement.Loop loop) {
    return loop.isConditional()
        && test instanceof Expression.Operation it
        && it.operator() == Expression.Operator.COMPARE
        && (it.method().equals("__ne__") || it.method().equals("__eq__"))
        && it.operands().size() == 2
        && it.operands().getFirst() instanceof Expression.Name one
        && it.operands().getLast() instanceof Expression.Name other
        && (follows(one.variable(), other.variable(), loop)
            || follows(other.variable(), one.variable(), loop));
  }

  private static boolean follows(Variable variable, Variable other, Statement.Loop loop) {
    return variable.bindings().stream()
        .filter(it -> loop.start() <= it.site().offset() && it.site().offset() <= loop.end())
        .anyMatch(it -> isOf(it, other));
  }

  private static boolean isOf(Binding binding, Variable other) {
    return switch (binding) {
      case Binding.Assigned it -> isName(it.value(), other);
      case Binding.Unpacked it ->
          it.whole() instanceof Binding.Assigned whole
              && whole.value() instanceof Expression.Collection parts
              && it.index() >= 0
              && it.index() < parts.elements().size()
              && isName(parts.elements().get(it.index()), other);
      default -> false;
    };
  }

  private static boolean isName(Expression code, Variable variable) {
    return code instanceof Expression.Name name && name.variable() == variable;
  }
}
