package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;

/** Rows of tables that a kernel makes. */
final class MadeRows {

  private MadeRows() {}

  /** A row of a table that is made anew: {@code row[:]}, {@code row.copy()}, {@code [0.0] * n}. */
  static boolean isOne(KernelTerms terms, Expression value) {
    return switch (value) {
      case Expression.Item it ->
          it.index() instanceof Expression.Operation slice
              && slice.operator() == Expression.Operator.SLICE
              && slice.operands().stream().allMatch(Expression.Unknown.class::isInstance)
              && terms.isSequence(it.object());
      case Expression.Call it ->
          it.arguments().isEmpty()
              && it.callee() instanceof Expression.Attribute method
              && method.name().equals("copy")
              && terms.isSequence(method.object());
      case Expression.Operation it ->
          it.method().equals("__mul__")
              && it.operands().getFirst() instanceof Expression.Collection list
              && list.kind() == Expression.CollectionKind.LIST
              && list.elements().stream().allMatch(terms::is)
              && terms.is(it.operands().getLast());
      default -> false;
    };
  }

  /** {@code row = [0] * classes}, made in the round: a table of such rows is made by no loop. */
  static boolean isRepeated(Expression code) {
    return code instanceof Expression.Name name
        && name.variable().bindings().stream()
            .anyMatch(
                it ->
                    it instanceof Binding.Assigned one
                        && one.value() instanceof Expression.Operation);
  }
}
