package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;

/** What calls are given by a function that holds arguments for them. */
final class Preset {

  private Preset() {}

  /** The arguments that {@code g = partial(f, x)} gives each call of {@code g}. */
  static List<Expression> of(FunctionFacts facts, Expression callee) {
    List<Expression> found = new ArrayList<>();
    if (callee instanceof Expression.Name name) {
      for (Binding binding : name.variable().bindings()) {
        if (binding instanceof Binding.Assigned made
            && made.value() instanceof Expression.Call maker
            && maker.arguments().size() > 1
            && facts.valueOf(maker.callee()).options().stream().anyMatch(Preset::isPartial)) {
          maker.arguments().stream().skip(1).map(Argument::value).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isPartial(Value value) {
    return value instanceof Value.Symbol it && it.name().startsWith("functools.partial");
  }
}
