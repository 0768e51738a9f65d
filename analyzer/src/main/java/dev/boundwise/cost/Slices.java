package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How large the parts are that slices take. */
final class Slices {

  /** What begins before this part of the whole is nearly all of it. */
  private static final double NEAR_START = 0.25;

  /** What begins behind this part is as likely something else. */
  private static final double NEAR_END = 0.75;

  private Slices() {}

  /** {@code a, *x, b = whole}: what is left of it. */
  static Extent rest(Extent whole, int before, int after) {
    int others = before + after;
    if (whole instanceof TupleExtent tuple && tuple.parts().size() >= others) {
      return new TupleExtent(tuple.parts().subList(before, tuple.parts().size() - after));
    }
    Polynomial length = whole.length();
    return length != null && length.isConstant()
        ? Extent.of(Polynomial.of(Math.max(0, length.typical() - others)), whole.each())
        : whole;
  }

  static Extent of(Extents extents, Extent whole, Expression.Operation slice, Function reader) {
    Extent first =
        whole instanceof TupleExtent sides
            ? Sides.first(sides, slice, extents.of(slice.operands().get(1), reader))
            : null;
    if (first != null) {
      return first;
    }
    Polynomial length = whole.length();
    Polynomial from = extents.of(slice.operands().get(0), reader).number();
    Polynomial to = extents.of(slice.operands().get(1), reader).number();
    boolean hasFrom = !(slice.operands().get(0) instanceof Expression.Unknown);
    boolean hasTo = !(slice.operands().get(1) instanceof Expression.Unknown);
    Polynomial fromEnd = hasFrom && from != null && from.typical() < 0 ? from : null;
    Polynomial found = length;
    if (hasTo && to != null && to.typical() < 0) {
      // xs[:-1] is nearly all, xs[-3:-1] what lies between
      found = fromEnd == null ? length : between(fromEnd, to, length);
    } else if (fromEnd != null && !hasTo) {
      found = least(fromEnd.times(-1), length);
    } else if (!hasTo && from != null && length != null && areKnown(from, length)) {
      Polynomial rest = length.plus(from.times(-1));
      found = rest.typical() < 0 ? Polynomial.ZERO : rest;
    } else if (hasFrom && !hasTo && from != null && length != null && isWithin(from, length)) {
      found = length.plus(from.times(-1));
    } else if (hasTo && to != null && !hasFrom) {
      found = least(to, length);
    } else if (hasTo && hasFrom) {
      Polynomial window =
          new Windows(extents, reader).between(slice.operands().get(0), slice.operands().get(1));
      if (window != null) {
        // of chunks there are as many more as the whole is longer
        found = length != null && length.isConstant() ? least(window, length) : window;
      } else if (to != null && from != null && isBehind(from, to)) {
        found = to.plus(from.times(-1));
      } else if (isChunk(slice)) {
        found = chunk(extents, slice, reader);
      } else if (length != null) {
        found = length.times(Extents.TAKEN);
      }
    }
    if (found != null && slice.operands().size() > 2) {
      Polynomial step = extents.of(slice.operands().get(2), reader).number();
      found = step == null || step.typical() < 2 ? found : found.dividedBy(step);
    }
    // there may be less than the slice asks for
    boolean isSure =
        found == null || found.equals(length) || (isSaid(length) && found.isConstant());
    Polynomial most = found == null || isSure ? found : found.estimated();
    return Extent.of(most, whole.each());
  }

  /** {@code text.substring(from, to)}; null where it is not a call of a method. */
  static @Nullable Extent ofText(Extents extents, CallSite site, Function reader) {
    if (!(site.code() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || call.arguments().isEmpty()) {
      return null;
    }
    Expression to =
        call.arguments().size() > 1
            ? call.arguments().get(1).value()
            : new Expression.Unknown(call.end(), call.end());
    Expression.Operation slice =
        new Expression.Operation(
            call.start(),
            call.end(),
            Expression.Operator.SLICE,
            List.of(call.arguments().getFirst().value(), to));
    Extent whole = extents.of(method.object(), reader);
    return whole.length() == null ? null : of(extents, whole, slice, reader);
  }

  private static boolean areKnown(Polynomial one, Polynomial other) {
    return one.isConstant() && other.isConstant();
  }

  /** Whether one place lies behind another: of two that are only guessed, by more than a step. */
  private static boolean isBehind(Polynomial from, Polynomial to) {
    double distance = to.typical() - from.typical();
    boolean isTold =
        from.isConstant() || to.isConstant() || !Collections.disjoint(from.symbols(), to.symbols());
    return distance > (isTold ? 0 : 1);
  }

  /** {@code xs[i + 1:]} for each place in turn: half of it on average. */
  private static boolean isWithin(Polynomial from, Polynomial length) {
    boolean isOfIt =
        from.isConstant()
            ? length.isConstant()
            : !Collections.disjoint(from.symbols(), length.symbols());
    return isOfIt
        && from.typical() > length.typical() * NEAR_START
        && from.typical() < length.typical() * NEAR_END;
  }

  /** Whether a length is a number that rests on no estimate. */
  private static boolean isSaid(@Nullable Polynomial length) {
    return length != null && length.isConstant() && length.known() >= length.typical();
  }

  private static Polynomial least(Polynomial asked, @Nullable Polynomial length) {
    return length != null && asked.typical() > length.typical() ? length : asked;
  }

  private static @Nullable Polynomial between(
      Polynomial from, Polynomial to, @Nullable Polynomial length) {
    Polynomial distance = to.plus(from.times(-1));
    return distance.typical() <= 0 ? length : least(distance, length);
  }

  /** {@code xs[i:i + n]}. */
  private static boolean isChunk(Expression.Operation slice) {
    return slice.operands().get(1) instanceof Expression.Operation sum
        && sum.method().equals("__add__")
        && !(sum.operands().getLast() instanceof Expression.Literal);
  }

  private static @Nullable Polynomial chunk(
      Extents extents, Expression.Operation slice, Function reader) {
    Expression.Operation sum = (Expression.Operation) slice.operands().get(1);
    return extents.of(sum.operands().getLast(), reader).number();
  }
}
