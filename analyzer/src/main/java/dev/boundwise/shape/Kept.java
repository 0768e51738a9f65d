package dev.boundwise.shape;

import dev.boundwise.program.Argument;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an object of a class of the program keeps of what it is made of. Numbers and texts are not
 * kept: no code can change them through the object.
 */
final class Kept {

  private final Summaries summaries;
  private final FunctionFacts facts;
  private final Origins origins;

  Kept(Summaries summaries, FunctionFacts facts, Origins origins) {
    this.summaries = summaries;
    this.facts = facts;
    this.origins = origins;
  }

  Set<Origin> of(ClassType type, Expression.Call call) {
    List<Function> constructors = facts.constructors(type);
    if (constructors.stream().noneMatch(it -> it.name().equals("__init__"))) {
      return all(call); // a dataclass, or one of a library's bases, keeps all of it
    }
    Set<Origin> found = new LinkedHashSet<>();
    for (Function constructor : constructors) {
      Set<Origin> held = summaries.held(constructor);
      if (held == null) {
        return all(call);
      }
      for (Origin origin : held) {
        if (given(origin, constructor, call).filter(this::isSeenPlain).isEmpty()) {
          found.addAll(origins.mapped(origin, constructor, call, true));
        }
      }
    }
    return found;
  }

  private Set<Origin> all(Expression.Call call) {
    Set<Origin> found = new LinkedHashSet<>();
    for (Argument argument : call.arguments()) {
      if (argument.isSpread() || !isSeenPlain(argument.value())) {
        found.addAll(origins.of(argument.value()));
      }
    }
    return found;
  }

  private static Optional<Expression> given(
      Origin origin, Function constructor, Expression.Call call) {
    return constructor.parameters().stream()
        .filter(it -> it.variable() == origin.variable())
        .findFirst()
        .flatMap(it -> FunctionFacts.argument(call, it, true));
  }

  /** Whether all that is known to come here is a number, a text or the like, and something is. */
  private boolean isSeenPlain(Expression argument) {
    List<Value> options = facts.valueOf(argument).options();
    return !options.isEmpty() && options.stream().allMatch(origins::isPlain);
  }
}
