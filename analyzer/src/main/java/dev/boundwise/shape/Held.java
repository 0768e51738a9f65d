package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object keeps of what its constructor is given: what it sets as an attribute or puts into
 * something, and what it hands to a method, to {@code super()}, or to whom it shows the object.
 *
 * <pre>{@code
 * def __init__(self, seed, table):
 *     self.random = random.Random(seed)  # holds nothing of seed
 *     self.table = table
 * }</pre>
 */
final class Held extends Walk {

  private final Function constructor;
  private final Origins origins;
  private final Set<Origin> found = new LinkedHashSet<>();

  Held(Function constructor, Origins origins) {
    this.constructor = constructor;
    this.origins = origins;
  }

  Set<Origin> origins() {
    statements(constructor.body());
    return Collections.unmodifiableSet(found);
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Assign it -> {
        if (it.targets().stream().anyMatch(target -> !(target instanceof Expression.Name))) {
          keep(it.value());
        }
      }
      case Statement.DefineFunction it -> everything();
      case Statement.DefineClass it -> everything();
      default -> {}
    }
    return true;
  }

  @Override
  protected boolean enter(Expression expression) {
    switch (expression) {
      case Expression.Lambda it -> everything();
      case Expression.Call it when isKeeping(it) ->
          it.arguments().stream().map(Argument::value).forEach(this::keep);
      default -> {}
    }
    return true;
  }

  /** Whether a call may put what it is given into the object. */
  private boolean isKeeping(Expression.Call call) {
    boolean isMethod =
        call.callee() instanceof Expression.Attribute method
            && !(method.object() instanceof Expression.Name name
                && Origins.isDefinition(name.variable()));
    return isMethod || call.arguments().stream().anyMatch(it -> isSelf(it.value()));
  }

  private boolean isSelf(Expression code) {
    return code instanceof Expression.Name name && name.variable() == self();
  }

  private @Nullable Variable self() {
    return constructor.parameters().isEmpty()
        ? null
        : constructor.parameters().getFirst().variable();
  }

  private void keep(Expression value) {
    for (Origin origin : origins.of(value)) {
      if (self() == null || origin.variable() != self()) {
        found.add(origin);
      }
    }
  }

  private void everything() {
    for (Parameter parameter : constructor.parameters()) {
      found.add(Origin.of(parameter.variable()));
    }
  }
}
