package dev.boundwise.cost;

import dev.boundwise.effect.Step;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import java.util.List;

/**
 * Methods of Java that hand on to the same method of an object that theirs holds: {@code void
 * put(key) { log(key); inner.put(key); }}. What is held is something else in the end, not one more
 * of the kind: who counted that as a recursion counted what is around it many times.
 */
final class Delegation {

  private Delegation() {}

  /**
   * What a call of a method may run, of those that stand for each other.
   *
   * @param function around the call
   */
  static List<List<Step.Target>> ended(
      List<List<Step.Target>> options, Expression.Call call, Function function) {
    if (options.size() < 2 || !isHeld(call, function) || !handsOn(function)) {
      return options;
    }
    List<List<Step.Target>> last =
        options.stream()
            .filter(it -> it.stream().noneMatch(one -> handsOn(one.routine().function())))
            .toList();
    return last.isEmpty() || last.stream().allMatch(Targets::isAbstract) ? options : last;
  }

  private static boolean handsOn(Function function) {
    int[] found = {0};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        found[0] += expression instanceof Expression.Call it && isHeld(it, function) ? 1 : 0;
      }
    }.statements(function.body());
    // what goes on in two of its parts is a tree
    return found[0] == 1;
  }

  /** {@code this.inner.put(...)} in {@code put}. */
  private static boolean isHeld(Expression.Call call, Function function) {
    return call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Attribute field
        && field.object() instanceof Expression.Name self
        && self.variable().bindings().stream().allMatch(Binding.Receiver.class::isInstance)
        && function.keys().contains(method.name());
  }
}
