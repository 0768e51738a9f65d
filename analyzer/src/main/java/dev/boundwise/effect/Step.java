package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a routine where something else may run.
 *
 * @param code the call, or what syntax makes one of
 * @param options what may run there; each is all that runs then
 * @param isComplete whether it is sure to be one of the options
 * @param sink what a library does there; null for nothing
 * @param parameter the parameter that is called; null for none
 * @param isLater whether it runs on the event loop, later
 */
public record Step(
    Expression code,
    List<List<Target>> options,
    boolean isComplete,
    @Nullable Sink sink,
    @Nullable Variable parameter,
    boolean isLater) {

  /** A call of something that is not known. */
  static Step unknown(Expression code) {
    return new Step(code, List.of(), false, null, null, false);
  }

  /** Whether one of the things that may run here is a function. */
  public boolean mayRun(Function function) {
    return options.stream()
        .flatMap(List::stream)
        .anyMatch(it -> it.routine().function() == function);
  }

  /** Whether nothing is known of what runs here: it is taken for harmless. */
  boolean isUnknown() {
    return options.isEmpty() && !isComplete;
  }

  /**
   * What a step runs.
   *
   * @param call what gives it its arguments; null where that is not known
   * @param isBound whether its first parameter is given already
   */
  public record Target(
      Routine routine,
      Expression.@Nullable Call call,
      boolean isBound,
      List<Situation.Captured> captured) {}
}
