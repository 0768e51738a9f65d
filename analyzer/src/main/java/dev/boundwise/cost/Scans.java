package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.HashSet;
import java.util.Set;

/**
 * Loops that read one piece of a text from a place on which the function was given, {@code
 * read_number(text, at)}: up to the end of the piece, not of the text.
 */
final class Scans {

  private final Program program;
  private final Function function;
  private final Statement.Loop loop;

  private Scans(Program program, Function function, Statement.Loop loop) {
    this.program = program;
    this.function = function;
    this.loop = loop;
  }

  /** Whether a loop with a condition, which may end early, is one. */
  static boolean isOne(Program program, Function function, Statement.Loop loop) {
    return new Scans(program, function, loop).isOne();
  }

  /**
   * {@code at < tokens.size()} of a loop with more to its condition, {@code tokens.get(at) ...},
   * whose place is an object's: it starts where the last one has ended.
   */
  static boolean isFromWhereItIs(Expression test, Statement.Loop loop) {
    if (!(test instanceof Expression.Operation it)
        || it.operator() != Expression.Operator.COMPARE
        || it.operands().size() != 2) {
      return false;
    }
    Expression first = it.operands().getFirst();
    Expression last = it.operands().getLast();
    Expression place = last instanceof Expression.Call ? first : last;
    Expression end = last instanceof Expression.Call ? last : first;
    return place instanceof Expression.Attribute field
        && end instanceof Expression.Call
        && isRead(loop.source(), field.name());
  }

  /** Whether a condition reads what is at a place, {@code text.charAt(at)}, {@code xs[at + 1]}. */
  private static boolean isRead(Expression condition, String place) {
    return Walk.any(
        condition,
        it ->
            switch (it) {
              case Expression.Call call ->
                  call.arguments().stream().anyMatch(each -> names(each.value(), place));
              case Expression.Item item -> names(item.index(), place);
              default -> false;
            });
  }

  private static boolean names(Expression code, String place) {
    return Walk.any(
        code, it -> it instanceof Expression.Attribute field && field.name().equals(place));
  }

  private boolean isOne() {
    Set<Variable> places = new HashSet<>();
    for (Parameter parameter : function.parameters()) {
      if (parameter.kind() == Parameter.Kind.POSITIONAL && isOnTheWay(parameter)) {
        places.add(parameter.variable());
      }
    }
    if (places.isEmpty()) {
      return false;
    }
    boolean[] found = {false};
    Walk looking =
        new Walk() {
          @Override
          protected void expression(Expression expression) {
            found[0] |= expression instanceof Expression.Item it && goesOn(it.index(), places);
          }
        };
    looking.code(loop.source());
    looking.statements(loop.body());
    return found[0];
  }

  /** {@code i} that started at {@code at} and moves, or {@code at + n} where {@code n} moves. */
  private boolean goesOn(Expression index, Set<Variable> places) {
    if (index instanceof Expression.Name name) {
      return isFrom(name, places) && isStepped(name.variable());
    }
    return index instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && sum.operands().size() == 2
        && sum.operands().getFirst() instanceof Expression.Name one
        && sum.operands().getLast() instanceof Expression.Name other
        && ((isFrom(one, places) && isStepped(other.variable()))
            || (isFrom(other, places) && isStepped(one.variable())));
  }

  private boolean isStepped(Variable variable) {
    Change change = Change.of(variable, loop);
    return change != null && change.amount() != null && !change.isDown();
  }

  private static boolean isFrom(Expression.Name name, Set<Variable> places) {
    if (places.contains(name.variable())) {
      return true;
    }
    for (Binding binding : name.variable().bindings()) {
      if (binding instanceof Binding.Assigned it && isPlace(it.value(), places)) {
        return true;
      }
    }
    return false;
  }

  /** {@code at}, {@code at + 1}. */
  private static boolean isPlace(Expression value, Set<Variable> places) {
    Expression start =
        value instanceof Expression.Operation sum
                && sum.operator() == Expression.Operator.ARITHMETIC
                && sum.operands().size() == 2
                && sum.operands().getLast() instanceof Expression.Literal
            ? sum.operands().getFirst()
            : value;
    return start instanceof Expression.Name name && places.contains(name.variable());
  }

  /** Whether callers pass places on their way: not all of them start at the front. */
  private boolean isOnTheWay(Parameter parameter) {
    for (CallOf site : program.callsOf(function)) {
      Expression given =
          FunctionFacts.argument(site.call(), parameter, site.isBound()).orElse(null);
      if (given != null && !(given instanceof Expression.Literal)) {
        return true;
      }
    }
    return false;
  }
}
