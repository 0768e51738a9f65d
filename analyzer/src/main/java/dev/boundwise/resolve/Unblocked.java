package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a unit that never wait though others of their class do: a socket after {@code
 * s.setblocking(False)}, a database or an archive in memory, and what they give. Objects are told
 * apart by variable, or by the name of the attribute that holds them.
 */
final class Unblocked {

  /** More steps from an object to what it was made of than code has. */
  private static final int LONGEST_WAY = 8;

  private final UnitFacts facts;
  private @Nullable Set<Object> places;

  Unblocked(UnitFacts facts) {
    this.facts = facts;
  }

  /** Whether a call, or what syntax calls a method of, has to do with such an object only. */
  boolean isAt(Expression code, Function function) {
    return isUnblocked(code, function, LONGEST_WAY);
  }

  private boolean isUnblocked(Expression object, Function function, int steps) {
    Object place = place(object);
    if (place != null && places().contains(place)) {
      return true;
    }
    if (steps == 0) {
      return false;
    }
    if (object instanceof Expression.Call call) {
      return makes(call, function)
          || isInMemory(call, function, steps)
          || (call.callee() instanceof Expression.Attribute method
              && isUnblocked(method.object(), function, steps - 1));
    }
    return object instanceof Expression.Name name
        && !name.variable().bindings().isEmpty()
        && name.variable().bindings().stream()
            .allMatch(
                binding ->
                    switch (binding) {
                      case Binding.Assigned it ->
                          isUnblocked(it.value(), it.site().function(), steps - 1);
                      case Binding.Entered it ->
                          isUnblocked(it.context(), it.site().function(), steps - 1);
                      default -> false;
                    });
  }

  private static @Nullable Object place(Expression object) {
    if (object instanceof Expression.Name name) {
      return name.variable();
    }
    return object instanceof Expression.Attribute attribute ? attribute.name() : null;
  }

  private Set<Object> places() {
    Set<Object> known = places;
    if (known == null) {
      Set<Object> found = new HashSet<>();
      Set<Object> others = new HashSet<>();
      for (Function function : facts.unit().functions()) {
        add(function, found, others);
      }
      found.removeAll(others);
      for (Function function : facts.unit().functions()) {
        addChanged(function, found);
      }
      places = found;
      known = found;
    }
    return known;
  }

  /** Places of objects that are made so, and those that hold others too. */
  private void add(Function function, Set<Object> found, Set<Object> others) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          boolean isMade = it.value() instanceof Expression.Call call && makes(call, function);
          boolean isNothing =
              it.value() instanceof Expression.Unknown
                  || (it.value() instanceof Expression.Literal literal
                      && literal.kind() == Expression.LiteralKind.NONE);
          for (Expression target : it.targets()) {
            Object place = place(target);
            if (place != null && !isNothing) {
              (isMade ? found : others).add(place);
            }
          }
        }
        return true;
      }
    }.statements(function.body());
  }

  /** Places of objects that a method makes so. */
  private void addChanged(Function function, Set<Object> found) {
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method) {
          Object place = place(method.object());
          if (place != null && isDone(call, function, true)) {
            found.add(place);
          }
        }
      }
    }.statements(function.body());
  }

  private boolean makes(Expression.Call call, Function function) {
    return isDone(call, function, false);
  }

  private boolean isDone(Expression.Call call, Function function, boolean byMethod) {
    CallArguments arguments = new CallArguments(call.arguments());
    for (Value callee : facts.resolver().valueOf(call.callee(), function).options()) {
      String name =
          switch (callee) {
            case Value.Method it when byMethod -> it.qualifiedName();
            case Value.Symbol it when !byMethod -> it.name();
            default -> "";
          };
      if (!name.isEmpty()
          && facts
              .knowledge()
              .unblocks(name)
              .filter(condition -> condition.holds(arguments) == Certainty.YES)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call opens a file that is on no disk: {@code ZipFile(BytesIO(data))}. */
  private boolean isInMemory(Expression.Call call, Function function, int steps) {
    List<Value> callees = facts.resolver().valueOf(call.callee(), function).options();
    boolean opens = false;
    for (Value callee : callees) {
      opens |=
          callee instanceof Value.Symbol symbol
              && facts
                  .knowledge()
                  .lookup(symbol.name())
                  .map(ApiFact::does)
                  .filter(Effect.DISK::equals)
                  .isPresent();
    }
    boolean isFirst = true;
    for (Argument argument : opens ? call.arguments() : List.<Argument>of()) {
      if ((isFirst || !argument.isPositional())
          && !argument.isSpread()
          && (isFileInMemory(argument.value(), function)
              || isUnblocked(argument.value(), function, steps - 1))) {
        return true;
      }
      isFirst = false;
    }
    return false;
  }

  private boolean isFileInMemory(Expression value, Function function) {
    List<Value> options = facts.resolver().valueOf(value, function).withoutNothing().options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Instance instance
                        && facts.knowledge().isInMemory(instance.type()));
  }
}
