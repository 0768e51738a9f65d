package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.SourceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds code against a form. A name in capitals stands for any expression, and for the same one
 * wherever it comes again; {@code ANY(a, b)} is one of them; other names are those of the library.
 */
final class FormMatch extends Likeness {

  private static final Pattern PLACE = Pattern.compile("[A-Z][A-Z0-9]*");
  private static final String CHOICE = "ANY";

  private final Candidate candidate;
  private final Likeness itself;
  private final Map<String, Expression> bound = new LinkedHashMap<>();

  FormMatch(SourceText form, Candidate candidate) {
    super(form, candidate.region().unit().text());
    this.candidate = candidate;
    SourceText text = candidate.region().unit().text();
    this.itself = new Likeness(text, text);
  }

  /** What each place of the form stands for. */
  Map<String, Expression> bound() {
    return bound;
  }

  static boolean isPlace(String name) {
    return PLACE.matcher(name).matches() && !name.equals(CHOICE);
  }

  @Override
  boolean isLike(Expression one, Expression other) {
    if (one instanceof Expression.Name name && isPlace(name.variable().name())) {
      Expression before = bound.putIfAbsent(name.variable().name(), other);
      return before == null || itself.isLike(before, other);
    }
    if (one instanceof Expression.Call call
        && call.callee() instanceof Expression.Name name
        && name.variable().name().equals(CHOICE)) {
      return isAny(call.arguments(), other);
    }
    Optional<String> library = library(one);
    if (library.isPresent()) {
      List<Value> options = candidate.facts().valueOf(other).options();
      return options.size() == 1
          && options.getFirst() instanceof Value.Symbol it
          && it.name().equals(library.get());
    }
    return super.isLike(one, other);
  }

  private boolean isAny(List<Argument> choices, Expression other) {
    Map<String, Expression> before = new HashMap<>(bound);
    for (Argument choice : choices) {
      if (isLike(choice.value(), other)) {
        return true;
      }
      bound.keySet().retainAll(before.keySet());
    }
    return false;
  }

  /** {@code total = total + x} is what {@code total += x} is: forms ask for the type. */
  @Override
  boolean mayUpdate(Statement.Assign one, Statement.Assign other) {
    return one.updates() || !other.updates();
  }

  /** The dotted name of what the form says of the library; empty for what is no name. */
  private static Optional<String> library(Expression code) {
    return switch (code) {
      case Expression.Name it when !isPlace(it.variable().name()) ->
          Optional.of("builtins." + it.variable().name());
      case Expression.Attribute it when it.object() instanceof Expression.Name module ->
          isPlace(module.variable().name())
              ? Optional.empty()
              : Optional.of(module.variable().name() + "." + it.name());
      default -> Optional.empty();
    };
  }
}
