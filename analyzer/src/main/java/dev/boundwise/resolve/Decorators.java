package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Wrapping;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import java.util.List;
import java.util.Optional;

/** What decorators make of functions. */
final class Decorators {

  private final Resolver resolver;
  private final Knowledge knowledge;

  Decorators(Resolver resolver, Knowledge knowledge) {
    this.resolver = resolver;
    this.knowledge = knowledge;
  }

  /** What a function's name means after its decorators have had their way. */
  Values of(Function function) {
    Values all = Values.of(new Value.Own(function, Situation.NONE));
    List<Expression> decorators = function.decorators();
    // an annotation of Java leaves the function as it is
    if (function.isAccessor() || resolver.unit(function).language() == Language.JAVA) {
      return all;
    }
    Function around = function.parent().orElse(function);
    for (int i = decorators.size() - 1; i >= 0; i--) {
      all = decorated(decorators.get(i), all, around);
    }
    return all;
  }

  private Values decorated(Expression decorator, Values function, Function around) {
    Values values = resolver.valueOf(decorator, around);
    Values maker =
        decorator instanceof Expression.Call call
            ? resolver.valueOf(call.callee(), around)
            : values;
    if (isHandover(maker) || isHandover(values)) {
      return Values.UNKNOWN;
    }
    Optional<Wrapping> wrapping = wrapping(maker).or(() -> wrapping(values));
    if (wrapping.isPresent()) {
      return wrapped(function, wrapping.get());
    }
    Values all = values.isComplete() && !values.options().isEmpty() ? Values.NONE : Values.UNKNOWN;
    boolean isFollowed = false;
    for (Value value : values.options()) {
      if (value instanceof Value.Own own) {
        all = all.or(resolver.results().decorated(own, function));
        isFollowed = true;
      } else if (value instanceof Value.OwnClass own) {
        all = all.or(Values.of(new Value.OwnObject(own.type(), true)));
        isFollowed = true;
      }
    }
    return isFollowed ? all : function.incomplete();
  }

  /** {@code @sync_to_async}: calls of the result run elsewhere. */
  private boolean isHandover(Values decorators) {
    for (Value value : decorators.options()) {
      String name =
          value instanceof Value.Symbol symbol
              ? symbol.name()
              : value instanceof Value.Method method ? method.qualifiedName() : "";
      if (!name.isEmpty() && knowledge.handover(name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Wrapping> wrapping(Values decorators) {
    if (decorators.options().size() != 1 || !decorators.isComplete()) {
      return Optional.empty();
    }
    return switch (decorators.options().getFirst()) {
      case Value.Symbol it -> wrapping(it.name());
      case Value.Method it -> wrapping(it.qualifiedName());
      default -> Optional.empty();
    };
  }

  private Optional<Wrapping> wrapping(String name) {
    Optional<Wrapping> wrapping = knowledge.wraps(name);
    return wrapping.isPresent() || knowledge.entry(name).isEmpty()
        ? wrapping
        : Optional.of(Wrapping.KEEPS);
  }

  private static Values wrapped(Values function, Wrapping wrapping) {
    return switch (wrapping) {
      case KEEPS -> function;
      case CONTEXT -> {
        Values all = function.isComplete() ? Values.NONE : Values.UNKNOWN;
        for (Value value : function.options()) {
          all =
              all.or(
                  value instanceof Value.Own own
                      ? Values.of(new Value.Managed(own.function(), own.situation(), false))
                      : Values.of(value));
        }
        yield all;
      }
    };
  }
}
