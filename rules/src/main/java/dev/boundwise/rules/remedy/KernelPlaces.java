package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import java.util.List;

/** Reads the places of lists and arrays in a kernel, and what its loops go over. */
final class KernelPlaces {

  private final KernelTerms terms;
  private final KernelLoops loops;
  private boolean isOfRows;

  KernelPlaces(KernelTerms terms, KernelLoops loops) {
    this.terms = terms;
    this.loops = loops;
  }

  /** Whether it is a place of a list or an array, which numbers say. */
  boolean at(Expression.Item it) {
    boolean isPath =
        it.object() instanceof Expression.Item outer ? at(outer) : NumberWords.isPath(it.object());
    return isPath && index(it.index());
  }

  /** Whether rounds compute with rows or blocks of arrays, as one operation already. */
  boolean isOfRows() {
    return isOfRows;
  }

  /** {@code xs[i:j]}: pieces of different places, which no array has as its rows. */
  static boolean isSlice(Expression code) {
    return code instanceof Expression.Item it
        && it.index() instanceof Expression.Operation index
        && index.operator() == Expression.Operator.SLICE;
  }

  /** {@code xs[i:j].mean()}, {@code np.mean(xs[i:j])}: a piece is computed with at once. */
  void parts(Expression.Call call, boolean isOfArray, boolean isOfElements) {
    isOfRows |=
        (isOfArray
                && call.callee() instanceof Expression.Attribute method
                && isSlice(method.object()))
            || (isOfElements && call.arguments().stream().anyMatch(it -> isSlice(it.value())));
  }

  private boolean index(Expression index) {
    return switch (index) {
      case Expression.Operation it when it.operator() == Expression.Operator.SLICE -> {
        isOfRows = true;
        yield it.operands().stream()
            .allMatch(one -> one instanceof Expression.Unknown || terms.is(one));
      }
      case Expression.Collection it -> it.elements().stream().allMatch(this::index);
      default -> terms.scope().numbers().isSequence(index) || terms.is(index);
    };
  }

  /** What is gone over: a range, sequences, or some of them side by side. */
  boolean source(Expression source, Expression target) {
    if (source instanceof Expression.Call call) {
      if (terms.scope().rows().takesRows(call, target)) {
        return true;
      }
      terms.scope().numbers().noteArray(source);
      return (terms.scope().calls().isPlain(call.callee())
              || terms.scope().calls().isOfArrays(call.callee())
              || terms.scope().calls().isTogether(call.callee()))
          && sources(call, target);
    }
    terms.scope().numbers().noteArray(source);
    boolean is =
        source instanceof Expression.Name
            || source instanceof Expression.Attribute
            || source instanceof Expression.Item
            || source instanceof Expression.Literal
            || source instanceof Expression.Operation
            || source instanceof Expression.Collection;
    loops.source(source, target, terms.scope().numbers());
    return is && !terms.scope().numbers().isText(source);
  }

  private boolean sources(Expression.Call call, Expression target) {
    List<Expression> names =
        target instanceof Expression.Collection it ? it.elements() : List.of(target);
    int shift = terms.scope().calls().isCalled(call, "enumerate") ? 1 : 0;
    for (int i = 0; i < call.arguments().size(); i++) {
      int at = Math.min(i + shift, names.size() - 1);
      if (!source(call.arguments().get(i).value(), names.get(at))) {
        return false;
      }
    }
    return true;
  }
}
