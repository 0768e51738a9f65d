package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.resolve.FunctionFacts;
import org.jspecify.annotations.Nullable;

/** How large what a call gives for a parameter is. */
final class Given {

  private Given() {}

  /**
   * Null where a call gives nothing for a parameter, or hides it behind a star. What stands behind
   * a star of known parts, {@code shrink(*read_picture(file), 4)}, is not hidden.
   */
  static @Nullable Extent of(
      Extents extents,
      Expression.Call call,
      Parameter parameter,
      boolean isBound,
      Function caller) {
    Expression plain = FunctionFacts.argument(call, parameter, isBound).orElse(null);
    if (plain != null) {
      return extents.of(plain, caller);
    }
    if (parameter.kind() == Parameter.Kind.KEYWORD) {
      return null;
    }
    if (parameter.kind() != Parameter.Kind.POSITIONAL) {
      // of Java's, a single argument may be the array itself
      return extents.isJava() ? null : Further.of(extents, call, parameter, isBound, caller);
    }
    int position = parameter.index() - (isBound ? 1 : 0);
    int index = 0;
    for (Argument argument : call.arguments()) {
      Extent value = extents.of(argument.value(), caller);
      boolean isStar = argument.name().equals("*");
      if (isStar && !(value instanceof TupleExtent)) {
        return null;
      }
      int parts =
          isStar && value instanceof TupleExtent tuple
              ? tuple.parts().size()
              : argument.isPositional() ? 1 : 0;
      if (position >= index && position < index + parts) {
        return isStar ? value.part(position - index) : value;
      }
      index += parts;
    }
    return null;
  }
}
