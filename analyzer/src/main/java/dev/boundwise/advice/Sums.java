package dev.boundwise.advice;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a loop adds up, or fills: variables of its function that were made before it. */
final class Sums extends Walk {

  private static final Set<String> NOTHING = Set.of("0", "0.0", "\"\"", "''");
  private static final Set<String> CONTAINERS =
      Set.of("list", "dict", "set", "Counter", "defaultdict", "deque");

  private final Statement.Loop loop;
  private final Round round;
  private final Map<Variable, Boolean> found = new LinkedHashMap<>();

  private Sums(Round round) {
    this.round = round;
    this.loop = round.loop();
  }

  /** Each with what it starts with in every part; null where that is not known. */
  static Map<Variable, @Nullable Expression> of(Round round) {
    Sums sums = new Sums(round);
    sums.statements(round.loop().body());
    Map<Variable, @Nullable Expression> all = new LinkedHashMap<>();
    sums.found.forEach((variable, isAdded) -> all.put(variable, sums.start(variable, isAdded)));
    return all;
  }

  @Override
  protected boolean enter(Statement statement) {
    if (statement instanceof Statement.Assign it) {
      it.targets().forEach(target -> noted(target, it.updates()));
    }
    return true;
  }

  @Override
  protected boolean enter(Expression expression) {
    if (expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method) {
      // groups.setdefault(key, []).append(x), groups[key].append(x)
      Expression object = method.object();
      object =
          object instanceof Expression.Call inner
                  && inner.callee() instanceof Expression.Attribute of
              ? of.object()
              : object;
      noted(object instanceof Expression.Item item ? item.object() : object, true);
    }
    return true;
  }

  private void noted(Expression target, boolean isAdded) {
    switch (target) {
      case Expression.Name it -> {
        if (isBefore(it.variable())) {
          found.merge(it.variable(), isAdded, Boolean::logicalOr);
        }
      }
      case Expression.Collection it -> it.elements().forEach(one -> noted(one, isAdded));
      case Expression.Item it -> noted(it.object(), true);
      default -> {}
    }
  }

  /** Whether its function makes it before the loop, and does more than give it a value there. */
  private boolean isBefore(Variable variable) {
    boolean isGiven = round.given().stream().anyMatch(it -> it.variable() == variable);
    return !isGiven && made(variable) != null;
  }

  private Binding.@Nullable Assigned made(Variable variable) {
    Binding.Assigned last = null;
    for (Binding binding : variable.bindings()) {
      if (binding instanceof Binding.Assigned it
          && it.site().function() == round.function()
          && it.site().offset() < loop.start()
          && (last == null || it.site().offset() > last.site().offset())) {
        last = it;
      }
    }
    return last;
  }

  private @Nullable Expression start(Variable variable, boolean isAdded) {
    Binding.Assigned made = made(variable);
    if (made == null) {
      return null;
    }
    boolean isNothing =
        switch (made.value()) {
          case Expression.Literal it -> !isAdded || NOTHING.contains(it.text());
          case Expression.Collection it ->
              it.elements().isEmpty()
                  || (!isAdded
                      && it.elements().stream().allMatch(Expression.Literal.class::isInstance));
          case Expression.Call it ->
              it.arguments().size() <= 1
                  && it.callee() instanceof Expression.Name name
                  && CONTAINERS.contains(name.variable().name())
                  && it.arguments().stream()
                      .allMatch(one -> one.value() instanceof Expression.Name);
          default -> false;
        };
    return isNothing ? made.value() : null;
  }
}
