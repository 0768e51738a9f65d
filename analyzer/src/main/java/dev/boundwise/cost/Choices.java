package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many choices there are, {@code itertools.permutations(xs)}: they grow faster than powers. */
final class Choices {

  /** Nobody goes over more of them. */
  private static final double MOST = 1e8;

  /** So many choices of one thing are a power of it. */
  private static final double FEW = 3;

  private final Extents extents;
  private final CallSite site;
  private final Function reader;

  Choices(Extents extents, CallSite site, Function reader) {
    this.extents = extents;
    this.site = site;
    this.reader = reader;
  }

  /** The choices that a function of itertools gives; null where the table says enough of them. */
  @Nullable Extent of(String name) {
    List<Argument> arguments =
        site.code() instanceof Expression.Call it ? it.arguments() : List.of();
    if (arguments.isEmpty() || arguments.stream().anyMatch(it -> it.name().equals("*"))) {
      return null;
    }
    Extent things = extents.of(arguments.getFirst().value(), reader);
    Polynomial count = things.length();
    Expression asked = asked(arguments, name.equals("itertools.product"));
    Polynomial size = asked == null ? null : extents.of(asked, reader).number();
    if (count == null || (asked != null && size == null)) {
      return null;
    }
    double of = Math.max(1, count.typical());
    double taken = size == null ? of : size.typical();
    Polynomial length =
        switch (name) {
          case "itertools.permutations" -> permutations(of, Math.min(taken, of));
          case "itertools.combinations" ->
              size == null
                  ? null
                  : taken <= FEW
                      ? count.power(taken).times(1 / factorial(taken))
                      : combinations(of, Math.min(taken, of));
          default -> asked == null ? null : repeated(count, taken);
        };
    return length == null
        ? null
        : Extent.of(length, Extent.of(Polynomial.estimate(taken), things.each()));
  }

  private static @Nullable Expression asked(List<Argument> arguments, boolean isProduct) {
    for (Argument argument : arguments) {
      if (argument.name().equals(isProduct ? "repeat" : "r")) {
        return argument.value();
      }
    }
    return !isProduct && arguments.size() > 1 && arguments.get(1).isPositional()
        ? arguments.get(1).value()
        : null;
  }

  private static Polynomial repeated(Polynomial count, double times) {
    return times <= FEW
        ? count.power(times)
        : Polynomial.estimate(Math.min(MOST, Math.pow(count.typical(), times)));
  }

  private static Polynomial permutations(double of, double taken) {
    double all = 1;
    for (double i = 0; i < taken && all < MOST; i++) {
      all *= Math.max(1, of - i);
    }
    return Polynomial.estimate(Math.min(MOST, all));
  }

  private static Polynomial combinations(double of, double taken) {
    double all = 1;
    for (double i = 0; i < taken && all < MOST; i++) {
      all *= Math.max(1, of - i) / (i + 1);
    }
    return Polynomial.estimate(Math.min(MOST, Math.max(1, all)));
  }

  private static double factorial(double number) {
    double product = 1;
    for (double i = 2; i <= number; i++) {
      product *= i;
    }
    return product;
  }
}
