package dev.boundwise.shape;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions beside a loop that see what its rounds set, without being given it:
 *
 * <pre>{@code
 * def page():
 *     return fetch(url)
 * for url in urls:
 *     pages.append(page())
 * }</pre>
 */
final class Captured {

  private final Function function;
  private final Statement.Loop loop;
  private final Map<Variable, Expression.Name> found = new LinkedHashMap<>();
  private final Set<Function> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Captured(Function function, Statement.Loop loop) {
    this.function = function;
    this.loop = loop;
  }

  /** The variables that such functions read, and where the loop names a function that does. */
  static Map<Variable, Expression.Name> in(Function function, Statement.Loop loop) {
    Captured captured = new Captured(function, loop);
    captured.look(loop.body(), null);
    return captured.found;
  }

  /**
   * @param through the name in the loop that leads to the code; null for the loop's own
   */
  private void look(List<Statement> code, Expression.@Nullable Name through) {
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Name it -> named(it, through);
          case Expression.Lambda it -> statements(it.function().body());
          case Expression.Comprehension it when it.isLazy() -> statements(List.of(it.loop()));
          default -> {}
        }
        return true;
      }
    }.statements(code);
  }

  private void named(Expression.Name name, Expression.@Nullable Name through) {
    Variable variable = name.variable();
    if (variable.scope() != function) {
      return;
    }
    if (through != null && variable.bindings().stream().anyMatch(this::isInLoop)) {
      found.putIfAbsent(variable, through);
    }
    for (Binding binding : variable.bindings()) {
      if (binding instanceof Binding.DefinedFunction it
          && !isInLoop(it)
          && seen.add(it.function())) {
        look(it.function().body(), through == null ? name : through);
      }
    }
  }

  private boolean isInLoop(Binding binding) {
    return binding.site().function() == function
        && loop.start() <= binding.site().offset()
        && binding.site().offset() <= loop.end();
  }
}
