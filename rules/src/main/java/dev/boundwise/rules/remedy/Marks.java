package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Objects that are told by {@code is} alone: {@code MISSING = object()}. What is sent is a copy,
 * which is another one.
 */
final class Marks {

  /** What is said of one, in words that follow "is". */
  static final String WHAT = "a mark that is told by `is`, and a copy is another one";

  /** What such classes have where copies are the same object. */
  private static final List<String> SAME = List.of("__reduce__", "__reduce_ex__", "__new__");

  private final Program program;
  private final Set<String> asked = new HashSet<>();

  private Marks(Program program) {
    this.program = program;
    for (Unit unit : program.units()) {
      note(unit.body());
      unit.functions().forEach(this::note);
    }
  }

  static Marks of(Program program) {
    return program.derived(Marks.class, Marks::new);
  }

  private void note(Function function) {
    walk(function.body(), asked::addAll);
  }

  private static void walk(List<Statement> body, Consumer<List<String>> compared) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Operation it
            && (it.operator() == Expression.Operator.IS
                || it.operator() == Expression.Operator.IS_NOT)) {
          compared.accept(
              it.operands().stream()
                  .filter(Expression.Name.class::isInstance)
                  .map(one -> ((Expression.Name) one).variable().name())
                  .toList());
        }
        return true;
      }
    }.statements(body);
  }

  /** Whether code asks by {@code is} what a name stands for. */
  static boolean isAsked(List<Statement> body, Variable variable) {
    boolean[] found = {false};
    walk(body, names -> found[0] |= names.contains(variable.name()));
    return found[0];
  }

  /** What is said of a name of a module that stands for such an object. */
  Optional<String> of(Variable variable) {
    if (variable.scope().kind() != Function.Kind.MODULE) {
      return Optional.empty();
    }
    Optional<Binding> made =
        variable.bindings().size() == 1 ? program.definition(variable) : Optional.empty();
    return made.filter(it -> it instanceof Binding.Assigned one && isMade(one, variable.name()))
        .map(it -> WHAT);
  }

  private boolean isMade(Binding.Assigned made, String name) {
    if (!(made.value() instanceof Expression.Call call)
        || call.arguments().stream().anyMatch(Argument::isSpread)) {
      return false;
    }
    return program.facts(made.site().function()).valueOf(call.callee()).options().stream()
        .anyMatch(
            it ->
                switch (it) {
                  case Value.Symbol symbol -> symbol.name().equals("builtins.object");
                  case Value.OwnClass own ->
                      asked.contains(name)
                          && program.ancestors(own.type()).stream()
                              .noneMatch(
                                  one -> SAME.stream().anyMatch(of -> !one.member(of).isEmpty()));
                  default -> false;
                });
  }
}
