package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import org.jspecify.annotations.Nullable;

/** How many nodes a search through a graph comes to. */
final class Nodes {

  private final Extents extents;
  private final Statement.Loop loop;
  private final Function function;

  Nodes(Extents extents, Statement.Loop loop, Function function) {
    this.extents = extents;
    this.loop = loop;
    this.function = function;
  }

  /** A search that goes over {@code graph[node]} of what it takes comes to each node once. */
  @Nullable Polynomial gone() {
    Polynomial[] found = {null};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop inner
            && inner.source() instanceof Expression.Item item
            && item.index() instanceof Expression.Name node
            && isMade(node.variable())) {
          found[0] = largest(found[0], extents.of(item.object(), function).length());
        } else if (statement instanceof Statement.Loop inner
            && inner.source() instanceof Expression.Call call
            && call.arguments().size() == 1
            && call.arguments().getFirst().value() instanceof Expression.Name node
            && isMade(node.variable())) {
          found[0] = largest(found[0], asked(call));
        }
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  /** {@code for other in net.neighbours(node)}, where that gives {@code self.roads[node]}. */
  private @Nullable Polynomial asked(Expression.Call call) {
    Polynomial found = null;
    for (Value value : extents.values(call.callee(), function).options()) {
      if (value instanceof Value.Own own
          && own.function().body().size() == 1
          && own.function().body().getFirst() instanceof Statement.Return it) {
        Expression given =
            it.value() instanceof Expression.Call method
                    && method.callee() instanceof Expression.Attribute of
                ? of.object()
                : it.value();
        found =
            given instanceof Expression.Item item
                ? largest(found, extents.of(item.object(), own.function()).length())
                : found;
      }
    }
    return found;
  }

  /** Whether the loop's body gives a variable its value. */
  private boolean isMade(Variable variable) {
    return variable.bindings().stream()
        .allMatch(
            it ->
                it.site().function() == function && LoopNest.isInRounds(loop, it.site().offset()));
  }

  /**
   * A search through a graph: what is put into the container is put there once for each place of
   * what tells whether it was, {@code if (!seen[next]) { seen[next] = true; queue.add(next); }}.
   */
  @Nullable Polynomial guarded(Expression.Name container) {
    Polynomial[] found = {null};
    for (Binding.Filled filling : container.variable().fillings()) {
      if (filling.isInside()) {
        continue;
      }
      new Walk() {
        @Override
        protected boolean enter(Statement statement) {
          if (statement instanceof Statement.Branch branch
              && branch.span().contains(filling.value().span())) {
            found[0] = largest(found[0], places(branch.test()));
          }
          return true;
        }
      }.statements(loop.body());
    }
    // what holds one thing or two at first says nothing of how many it will hold
    return found[0] == null || found[0].typical() <= Extents.FEW ? null : found[0];
  }

  private static @Nullable Polynomial largest(
      @Nullable Polynomial one, @Nullable Polynomial other) {
    return one == null || other == null ? (one == null ? other : one) : one.max(other);
  }

  /**
   * Whether what is asked for starts with a few elements, and the loop itself puts in the others:
   * how many there are follows from the loop. An array has its places from the beginning.
   */
  private boolean isFilled(Expression container) {
    return !extents.isJava()
        && container instanceof Expression.Name name
        && name.variable().bindings().stream().allMatch(Fillings::startsEmpty)
        && name.variable().fillings().stream()
            .anyMatch(it -> !it.isInside() && loop.span().contains(it.value().span()));
  }

  /** How many places what a test looks at has. */
  private @Nullable Polynomial places(Expression test) {
    Polynomial[] found = {null};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Item item
            && item.index().start() > item.object().start()
            && !isFilled(item.object())) {
          found[0] = largest(found[0], extents.of(item.object(), function).length());
        }
      }
    }.code(test);
    return found[0];
  }
}
