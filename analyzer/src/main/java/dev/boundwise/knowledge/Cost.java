package dev.boundwise.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call takes: a sum of terms.
 *
 * <p>In a table: {@code 250ns + 15ns*len(@0) + network 50ms}.
 */
public record Cost(List<Term> terms) {

  /**
   * A product of a time and of sizes.
   *
   * @param resource what the time goes to; tables always say it, or their fact's effect does
   * @param nanos the time, in nanoseconds
   * @param factors sizes of the call's operands
   */
  public record Term(@Nullable Resource resource, double nanos, List<Quantity> factors) {}
}
