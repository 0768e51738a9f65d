package dev.boundwise.resolve;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;

/**
 * How many calls of a program are resolved: those for which at least one callee is known, be it a
 * function of the program or a name of a library. Calls by syntax, such as operators, do not count.
 */
public record CallShare(long calls, long resolved) {

  /** That of two programs together. */
  public CallShare plus(CallShare other) {
    return new CallShare(calls + other.calls, resolved + other.resolved);
  }

  /** That of a program. It resolves all there is, and so takes longer than most questions. */
  public static CallShare of(Program program) {
    long calls = 0;
    long resolved = 0;
    for (Unit unit : program.units()) {
      for (Unit.Called called : unit.calls()) {
        Function caller = called.caller();
        Values callees = program.facts(caller).valueOf(called.call().callee());
        calls++;
        boolean isKnown = !callees.options().isEmpty() || isOfInterface(unit, called.call());
        resolved += isKnown ? 1 : 0;
      }
    }
    return new CallShare(calls, resolved);
  }

  /**
   * A function that is passed, in a language with types: the method of its interface is known, if
   * not who gives it.
   */
  private static boolean isOfInterface(Unit unit, Expression.Call call) {
    return !unit.typed().isEmpty()
        && call.callee() instanceof Expression.Name name
        && !name.variable().bindings().isEmpty()
        && name.variable().bindings().getFirst() instanceof Binding.Passed;
  }
}
