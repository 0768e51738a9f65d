package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way from a piece of code to what it does: a list of calls, each in the function that
 * the one before calls.
 *
 * @param function whose code it stands in
 * @param code the call
 * @param next the way on from there; null at the end
 * @param sink what is called at the end; null before it, and where a parameter is called that is
 *     not known yet
 * @param length how many calls there are
 */
public record Witness(
    Function function,
    Expression code,
    @Nullable Witness next,
    @Nullable Sink sink,
    int length,
    Likelihood likelihood) {

  static Witness of(Function function, Expression code, Sink sink) {
    return new Witness(function, code, null, sink, 1, sink.likelihood());
  }

  static Witness ofParameter(Function function, Expression code) {
    return new Witness(function, code, null, null, 1, Likelihood.CERTAIN);
  }

  /** The way that starts one call earlier. */
  Witness from(Function caller, Expression call, Likelihood likelihood) {
    return new Witness(caller, call, this, null, length + 1, this.likelihood.and(likelihood));
  }

  /** This way, and another one from its end on. */
  Witness then(Witness rest) {
    Witness on = next == null ? rest : next.then(rest);
    return new Witness(function, code, on, null, on.length + 1, likelihood.and(on.likelihood));
  }

  /** The same way, surer than this never. */
  Witness atMost(Likelihood most) {
    return new Witness(function, code, next, sink, length, likelihood.and(most));
  }

  boolean isBetterThan(Witness other) {
    int order = likelihood.compareTo(other.likelihood);
    return order < 0 || (order == 0 && length < other.length);
  }

  /** The last step. */
  public Witness last() {
    Witness at = this;
    while (at.next != null) {
      at = at.next;
    }
    return at;
  }
}
