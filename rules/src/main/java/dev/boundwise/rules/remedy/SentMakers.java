package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pickle refuses because of what a value was made with: {@code defaultdict(lambda: 0)}, {@code
 * partial(f, lock)}.
 */
final class SentMakers {

  private static final int DEEPEST = 4;

  private static final Set<String> KEEPING =
      Set.of("collections.defaultdict", "functools.partial", "functools.partialmethod");

  private final Program program;
  private final SentValues values;

  SentMakers(Program program, SentValues values) {
    this.program = program;
    this.values = values;
  }

  /** What code gives, as far as it is seen to be made. */
  Optional<String> of(Expression code, Function reader, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    return switch (code) {
      case Expression.Name it ->
          Marks.of(program).of(it.variable()).or(() -> of(it.variable().bindings(), depth + 1));
      case Expression.Call it -> call(it, reader, depth);
      case Expression.Operation it when it.operator() == Expression.Operator.CHOICE ->
          it.operands().stream()
              .skip(1)
              .flatMap(one -> of(one, reader, depth + 1).stream())
              .findFirst();
      default -> Optional.empty();
    };
  }

  /** What a variable or an attribute is given. */
  Optional<String> of(List<? extends Binding> bindings, int depth) {
    Optional<String> found = Optional.empty();
    for (Binding binding : bindings) {
      if (found.isEmpty() && binding instanceof Binding.Assigned it) {
        found = of(it.value(), it.site().function(), depth + 1);
      }
    }
    return found;
  }

  private Optional<String> call(Expression.Call call, Function reader, int depth) {
    Optional<String> found = Optional.empty();
    for (Value callee : program.facts(reader).valueOf(call.callee()).options()) {
      if (callee instanceof Value.Symbol it && KEEPING.contains(it.name())) {
        for (Argument argument : call.arguments()) {
          found =
              found.or(
                  () ->
                      values
                          .any(program.facts(reader).valueOf(argument.value()), depth)
                          .map(what -> "made with " + what));
        }
      } else if (callee instanceof Value.Own it && !it.function().isGenerator()) {
        for (Expression given : given(it.function())) {
          found = found.or(() -> of(given, it.function(), depth + 1));
        }
      }
    }
    return found;
  }

  private static List<Expression> given(Function function) {
    List<Expression> all = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Return it) {
          all.add(it.value());
        }
        return true;
      }
    }.statements(function.body());
    return all;
  }
}
