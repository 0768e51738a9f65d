package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.source.SourceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds code against a form. A name in capitals stands for any expression, and for the same one
 * wherever it comes again; {@code ANY(a, b)} is one of them; {@code KEY(a)} is a part of it, the
 * same one everywhere; other names are those of the library.
 */
final class FormMatch extends Likeness {

  private static final Pattern PLACE = Pattern.compile("[A-Z][A-Z0-9]*");
  private static final String CHOICE = "ANY";
  private static final String PART = "KEY";

  private final Candidate candidate;
  private final Likeness itself;
  private final Map<String, Expression> bound = new LinkedHashMap<>();
  private final IndexLoops indexes = new IndexLoops();
  private @Nullable String part;

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

  /** The loops over the places of a list that stand for loops over the list. */
  IndexLoops indexes() {
    return indexes;
  }

  /** What is compared of each element, as {@code .price}; empty for all of it. */
  String part() {
    return part == null ? "" : part;
  }

  static boolean isPlace(String name) {
    return PLACE.matcher(name).matches() && !name.equals(CHOICE) && !name.equals(PART);
  }

  /** {@code for i in range(len(xs))} that reads {@code xs[i]} goes over {@code xs}. */
  @Override
  boolean isLoop(Statement.Loop one, Statement.Loop other) {
    Map<String, Expression> before = new HashMap<>(bound);
    String partBefore = part;
    if (super.isLoop(one, other)) {
      return true;
    }
    bound.keySet().retainAll(before.keySet());
    part = partBefore;
    Optional<Expression.Item> element =
        one.source() instanceof Expression.Name && one.target() instanceof Expression.Name
            ? indexes.element(candidate, other)
            : Optional.empty();
    return element.isPresent()
        && isLike(one.source(), element.get().object())
        && isLike(one.target(), element.get())
        && isLike(one.body(), other.body())
        && isLike(one.otherwise(), other.otherwise());
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
    if (one instanceof Expression.Call call
        && call.callee() instanceof Expression.Name name
        && name.variable().name().equals(PART)) {
      return isPart(call.arguments().getFirst().value(), other, "");
    }
    if (one instanceof Expression.Literal && other instanceof Expression.Name name) {
      return FormNames.constant(name).filter(it -> super.isLike(one, it)).isPresent();
    }
    if (one instanceof Expression.Call && other instanceof Expression.Name name) {
      Optional<Expression> length = Lengths.of(candidate, name);
      return length.isPresent() && isLike(one, length.get());
    }
    Optional<String> library = FormNames.library(one);
    if (library.isPresent()) {
      return FormNames.isOf(candidate.facts(), other, library.get());
    }
    return super.isLike(one, other);
  }

  /** Whether it is a part of what is like one: {@code row}, {@code row.price}, {@code row[1]}. */
  private boolean isPart(Expression one, Expression other, String after) {
    Map<String, Expression> before = new HashMap<>(bound);
    if ((part == null || part.equals(after)) && isLike(one, other)) {
      part = after;
      return true;
    }
    bound.keySet().retainAll(before.keySet());
    SourceText text = candidate.region().unit().text();
    return switch (other) {
      case Expression.Attribute it -> isPart(one, it.object(), "." + it.name() + after);
      case Expression.Item it when it.index() instanceof Expression.Literal ->
          isPart(one, it.object(), "[" + text.slice(it.index().span()) + "]" + after);
      default -> false;
    };
  }

  private boolean isAny(List<Argument> choices, Expression other) {
    Map<String, Expression> before = new HashMap<>(bound);
    String partBefore = part;
    for (Argument choice : choices) {
      if (isLike(choice.value(), other)) {
        return true;
      }
      bound.keySet().retainAll(before.keySet());
      part = partBefore;
    }
    return false;
  }

  /** {@code total = total + x} is what {@code total += x} is: forms ask for the type. */
  @Override
  boolean mayUpdate(Statement.Assign one, Statement.Assign other) {
    return true;
  }
}
