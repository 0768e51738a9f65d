package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;

/** Whether a call can move to another thread without the others on the same object. */
final class OneThread {

  private OneThread() {}

  /** What has to move too: an object that the moved call only borrows, and that has one thread. */
  static String together(FunctionFacts last, CallSite end, ApiFact fact) {
    return end.callee() instanceof Expression.Attribute method
            && last.knowledge().belongTogether(owner(fact))
            && isBorrowed(last, method.object())
        ? ", and with it all else that uses `"
            + Wording.written(last, method.object())
            + "`, which has to stay in one thread"
        : "";
  }

  /** Whether a function has an object from elsewhere. */
  private static boolean isBorrowed(FunctionFacts function, Expression object) {
    return switch (object) {
      case Expression.Attribute it -> isBorrowed(function, it.object());
      case Expression.Call it -> isBorrowed(function, it.callee());
      case Expression.Item it -> isBorrowed(function, it.object());
      case Expression.Name it ->
          (it.variable().scope() != function.function()
                  && it.variable().bindings().stream()
                      .noneMatch(Binding.Imported.class::isInstance))
              || it.variable().bindings().stream()
                  .anyMatch(
                      binding ->
                          binding instanceof Binding.Passed || binding instanceof Binding.Receiver);
      default -> false;
    };
  }

  /**
   * Whether moving the one call to a thread is wrong because of others on the same object: most
   * database drivers allow no connection in two threads (PEP 249, threadsafety 1), and the rest is
   * in the tables.
   */
  static boolean isOneOfMany(FunctionFacts function, ApiFact fact) {
    String owner = owner(fact);
    return (fact.does() == Effect.DATABASE && !function.knowledge().isConcurrent(owner))
        || function.knowledge().belongTogether(owner)
        || function.knowledge().belongTogether(fact.returns());
  }

  private static String owner(ApiFact fact) {
    return fact.name().substring(0, Math.max(fact.name().lastIndexOf('.'), 0));
  }
}
