package dev.boundwise.rules.remedy;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.Optional;

/** What pickle refuses of a value, in words that follow "is". */
final class SentValues {

  private static final int DEEPEST = 3;

  private final FunctionFacts facts;
  private final SentObjects objects;
  private final SentMakers makers;

  SentValues(FunctionFacts facts) {
    this.facts = facts;
    this.objects = new SentObjects(facts, this);
    this.makers = new SentMakers(facts.program(), this);
  }

  /** How what makes a value says that it cannot be sent, where its type does not. */
  SentMakers makers() {
    return makers;
  }

  Optional<String> any(Values values, int depth) {
    return values.options().stream().flatMap(it -> refused(it, depth).stream()).findFirst();
  }

  Optional<String> refused(Value value, int depth) {
    return switch (value) {
      case Value.Instance it ->
          NotSent.of(it.type())
              .or(() -> depth < DEEPEST ? any(it.elements(), depth + 1) : Optional.empty());
      case Value.Generator it -> Optional.of("a generator");
      case Value.Stream it -> Optional.of("a generator");
      case Value.Managed it -> Optional.of("a context");
      case Value.Awaitable it -> Optional.of("a coroutine");
      case Value.OwnModule it -> Optional.of("a module");
      case Value.Symbol it -> Optional.of("a module").filter(no -> !it.name().contains("."));
      case Value.Own it -> function(it, depth);
      case Value.OwnObject it ->
          depth < DEEPEST - 1 ? objects.refused(it.type(), depth) : Optional.empty();
      case Value.Method it -> refused(it.object(), depth);
      case Value.Tuple it -> {
        Optional<String> found = Optional.empty();
        for (Values item : it.items()) {
          found = found.or(() -> any(item, depth + 1));
        }
        yield found;
      }
      case Value.OwnClass it -> Optional.empty();
      case Value.Super it -> Optional.empty();
      case Value.Nothing it -> Optional.empty();
    };
  }

  private Optional<String> function(Value.Own it, int depth) {
    if (it.function().kind() == Function.Kind.LAMBDA) {
      return Optional.of("a lambda");
    }
    if (isInside(it.function())) {
      return Optional.of("a function inside another one");
    }
    for (ClassType type : it.situation().receiver()) {
      Optional<String> found =
          it.situation().isBound() && depth < DEEPEST - 1
              ? objects.refused(type, depth)
              : Optional.empty();
      if (found.isPresent()) {
        return found.map(what -> "a method of " + what);
      }
    }
    return Optional.empty();
  }

  static boolean isInside(Function code) {
    return code.parent().filter(it -> it.kind() == Function.Kind.FUNCTION).isPresent();
  }

  /** What is known about the code of a function. */
  FunctionFacts facts(Function function) {
    return facts.of(function);
  }
}
