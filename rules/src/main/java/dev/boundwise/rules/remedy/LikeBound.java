package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Optional;

/**
 * How much two texts have to be alike.
 *
 * @param written the bound, as the code names it; empty where it is a number
 * @param gain how many times as fast quick bounds are
 */
record LikeBound(String written, double gain) {

  /** Below it quick bounds are too large to say anything of long texts: measured. */
  private static final double LEAST = 0.7;

  private static final double MUCH = 0.8;

  /** How many times as fast it is from the one and from the other bound on: measured. */
  private static final double GAIN = 2;

  private static final double MUCH_GAIN = 3;

  static Optional<LikeBound> of(Candidate candidate, Expression bound) {
    return number(bound)
        .filter(it -> it >= LEAST && it <= 1)
        .map(
            it ->
                new LikeBound(
                    bound instanceof Expression.Literal ? "" : DropIn.slice(candidate, bound),
                    it >= MUCH ? MUCH_GAIN : GAIN));
  }

  /** {@code 0.9}, or a name that stands for it: a constant, or what a parameter is by default. */
  private static Optional<Double> number(Expression bound) {
    return switch (bound) {
      case Expression.Literal it
          when it.kind() == Expression.LiteralKind.FLOAT && !it.text().endsWith("j") ->
          Optional.of(Double.parseDouble(it.text()));
      case Expression.Name it when it.variable().bindings().size() == 1 ->
          switch (it.variable().bindings().getFirst()) {
            case Binding.Assigned made -> literal(made.value());
            case Binding.Passed given -> literal(given.defaultValue());
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<Double> literal(Expression code) {
    return code instanceof Expression.Literal it ? number(it) : Optional.empty();
  }

  List<String> assumptions() {
    return written.isEmpty()
        ? List.of("most of the texts are unlike")
        : List.of("most of the texts are unlike", "`" + written + "` is 0.7 or more");
  }

  /**
   * The change in code.
   *
   * @param made the matcher
   * @param name of the ratio
   * @param test that is asked
   * @param more the operator
   */
  String how(String made, String name, String bound, String test, String more) {
    return "⟪matcher⟫ = %s\nif ⟪matcher⟫.real_quick_ratio() %s %s and ⟪matcher⟫.quick_ratio() %s %s:\n"
            .formatted(made, more, bound, more, bound)
        + "    "
        + name
        + " = ⟪matcher⟫.ratio()\n    ...  # as before: if "
        + test;
  }
}
