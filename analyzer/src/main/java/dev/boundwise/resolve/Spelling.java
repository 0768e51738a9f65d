package dev.boundwise.resolve;

import dev.boundwise.knowledge.Parameter;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which texts or constants a parameter may be given, as far as the code spells them. */
final class Spelling {

  private Spelling() {}

  /**
   * All that it may be; none where that is not known.
   *
   * @param usual what it is where nothing is given
   * @param byName whether constants stand for their names, as {@code socket.SOCK_DGRAM} does
   */
  static List<String> given(
      Parameter parameter, String usual, boolean byName, Signatures.@Nullable Site site) {
    if (site == null || site.call() == null) {
      return List.of();
    }
    Expression.Call call = site.call();
    Optional<Expression> given = new CallSite(call, call.callee(), "", false).argument(parameter);
    if (given.isEmpty()) {
      return call.arguments().stream().anyMatch(Argument::isSpread) ? List.of() : List.of(usual);
    }
    List<String> texts = new ArrayList<>();
    return areSpelled(given.get(), byName, texts) ? texts : List.of();
  }

  /** Adds the texts that a value may be: {@code "rb" if binary else "r"}. */
  private static boolean areSpelled(Expression value, boolean byName, List<String> texts) {
    return switch (value) {
      case Expression.Literal it when it.kind() == Expression.LiteralKind.TEXT ->
          texts.add(it.text());
      case Expression.Operation it when it.operator() == Expression.Operator.CHOICE ->
          areSpelled(it.operands().get(1), byName, texts)
              && areSpelled(it.operands().get(2), byName, texts);
      case Expression.Attribute it when byName && isConstant(it.name()) -> texts.add(it.name());
      case Expression.Name it when byName && isImported(it) -> texts.add(it.variable().name());
      case Expression.Name it -> areAssigned(it, byName, texts);
      default -> false;
    };
  }

  private static boolean isConstant(String name) {
    return !name.isEmpty() && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean isImported(Expression.Name name) {
    List<Binding> bindings = name.variable().bindings();
    return isConstant(name.variable().name())
        && bindings.size() == 1
        && bindings.getFirst() instanceof Binding.Imported;
  }

  private static boolean areAssigned(Expression.Name name, boolean byName, List<String> texts) {
    List<Binding> bindings = name.variable().bindings();
    for (Binding binding : bindings) {
      if (!(binding instanceof Binding.Assigned it)
          || it.value() instanceof Expression.Name
          || !areSpelled(it.value(), byName, texts)) {
        return false;
      }
    }
    return !bindings.isEmpty();
  }
}
