package dev.boundwise.rules.remedy;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.Span;
import java.util.Set;

/** Which exceptions functions handle. */
final class Handlers {

  private static final Set<String> EVERY = Set.of("builtins.Exception", "builtins.BaseException");

  private final Program program;

  Handlers(Program program) {
    this.program = program;
  }

  /**
   * Whether a function handles an exception.
   *
   * @param atAll whether handlers of all exceptions count
   */
  boolean handle(Function function, Span place, ClassType error, boolean atAll) {
    boolean[] found = {false};
    FunctionFacts facts = program.facts(function);
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Try it && place.contains(it.span())) {
          for (Statement.Handler handler : it.handlers()) {
            boolean isPassedOn =
                atAll
                    && !handler.body().isEmpty()
                    && handler.body().getLast() instanceof Statement.Raise;
            found[0] |= !isPassedOn && names(facts, handler.type(), error, atAll);
          }
        }
        return !found[0];
      }
    }.statements(function.body());
    return found[0];
  }

  private boolean names(FunctionFacts facts, Expression type, ClassType error, boolean atAll) {
    if (type instanceof Expression.Collection types) {
      return types.elements().stream().anyMatch(it -> names(facts, it, error, atAll));
    }
    if (type instanceof Expression.Unknown) {
      return atAll;
    }
    for (Value value : facts.valueOf(type).options()) {
      boolean isOne =
          value instanceof Value.OwnClass own
              ? program.ancestors(error).contains(own.type())
              : value instanceof Value.Symbol it
                  && facts.libraryBases(error).contains(it.name())
                  && (atAll || !EVERY.contains(it.name()));
      if (isOne) {
        return true;
      }
    }
    return false;
  }
}
