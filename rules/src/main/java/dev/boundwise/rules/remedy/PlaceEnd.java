package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A length, or an end of places: {@code n + 1}.
 *
 * @param base null where it is a number that is written
 * @param more what is added to it
 */
record PlaceEnd(@Nullable Expression base, long more) {

  static PlaceEnd of(Candidate candidate, Expression code) {
    Optional<Expression> known =
        code instanceof Expression.Name name
            ? Lengths.of(candidate, name).or(() -> FormNames.constant(name))
            : Optional.empty();
    return switch (known.orElse(code)) {
      case Expression.Literal it
          when it.kind() == Expression.LiteralKind.INTEGER && it.text().matches("\\d{1,15}") ->
          new PlaceEnd(null, Long.parseLong(it.text()));
      case Expression.Operation it
          when it.operands().size() == 2
              && (it.method().equals("__add__") || it.method().equals("__sub__")) -> {
        PlaceEnd one = of(candidate, it.operands().getFirst());
        PlaceEnd other = of(candidate, it.operands().getLast());
        boolean isSum = it.method().equals("__add__");
        yield other.base() == null
            ? one.plus(isSum ? other.more() : -other.more())
            : one.base() == null && isSum ? other.plus(one.more()) : new PlaceEnd(code, 0);
      }
      default -> new PlaceEnd(known.orElse(code), 0);
    };
  }

  PlaceEnd plus(long other) {
    return new PlaceEnd(base, more + other);
  }

  /** Whether it is known to be no more than another one that was worked out earlier. */
  boolean isAtMost(Candidate candidate, PlaceEnd other) {
    boolean isSame =
        base == null
            ? other.base == null
            : other.base != null && isLike(candidate, base, other.base) && isFixed(candidate, base);
    return isSame && more <= other.more;
  }

  static boolean isLike(Candidate candidate, Expression one, Expression other) {
    var text = candidate.region().unit().text();
    return new Likeness(text, text).isLike(one, other);
  }

  /** Whether an expression is made of what is given once and for all. */
  private static boolean isFixed(Candidate candidate, Expression code) {
    boolean isOther =
        Walk.any(
            code,
            it ->
                (it instanceof Expression.Name name
                        && !name.variable().isUnbound()
                        && name.variable().bindings().size() != 1)
                    || it instanceof Expression.Item
                    || it instanceof Expression.Attribute);
    return !isOther && Plain.is(candidate.facts(), code);
  }
}
