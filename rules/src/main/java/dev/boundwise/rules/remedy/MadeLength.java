package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import java.util.Optional;

/** How many elements an expression makes a list of; there are more where the number is negative. */
final class MadeLength {

  private final Candidate candidate;

  MadeLength(Candidate candidate) {
    this.candidate = candidate;
  }

  Optional<PlaceEnd> of(Expression made) {
    return switch (made) {
      case Expression.Collection it ->
          it.elements().stream().anyMatch(MadeLength::isSpread)
              ? Optional.empty()
              : Optional.of(new PlaceEnd(null, it.elements().size()));
      case Expression.Operation it when it.method().equals("__mul__") ->
          repeated(it.operands().getFirst(), it.operands().getLast())
              .or(() -> repeated(it.operands().getLast(), it.operands().getFirst()));
      case Expression.Operation it when it.method().equals("__add__") ->
          of(it.operands().getFirst())
              .flatMap(one -> of(it.operands().getLast()).flatMap(other -> added(one, other)));
      case Expression.Comprehension it -> rounds(it);
      case Expression.Call it when isNamed(it, "bytearray") ->
          Optional.of(PlaceEnd.of(candidate, it.arguments().getFirst().value()));
      case Expression.Call it when isNamed(it, "list") -> range(it.arguments().getFirst().value());
      default -> Optional.empty();
    };
  }

  private static boolean isSpread(Expression code) {
    return code instanceof Expression.Operation it && it.operator() == Expression.Operator.SPREAD;
  }

  private static Optional<PlaceEnd> added(PlaceEnd one, PlaceEnd other) {
    return one.base() != null && other.base() != null
        ? Optional.empty()
        : Optional.of(one.base() == null ? other.plus(one.more()) : one.plus(other.more()));
  }

  /** {@code [0] * n}, {@code bytearray(b"\1") * n}. */
  private Optional<PlaceEnd> repeated(Expression part, Expression times) {
    boolean isOne =
        part instanceof Expression.Collection it
            ? it.elements().size() == 1 && !isSpread(it.elements().getFirst())
            : part instanceof Expression.Call call
                && isNamed(call, "bytearray")
                && isOneByte(call.arguments().getFirst().value());
    return isOne ? Optional.of(PlaceEnd.of(candidate, times)) : Optional.empty();
  }

  private boolean isOneByte(Expression given) {
    return switch (given) {
      case Expression.Collection it ->
          it.elements().size() == 1 && !isSpread(it.elements().getFirst());
      case Expression.Literal it when it.kind() == Expression.LiteralKind.BYTES ->
          DropIn.slice(candidate, it).matches("b(['\"])(\\\\x[0-9a-fA-F]{2}|\\\\[01]|[^\\\\])\\1");
      default -> DropIn.isInteger(given, "1");
    };
  }

  /** {@code [True for _ in range(n)]}. */
  private Optional<PlaceEnd> rounds(Expression.Comprehension it) {
    return it.kind() == Expression.CollectionKind.LIST
            && it.loop().body().size() == 1
            && it.loop().body().getFirst() instanceof Statement.Evaluate
        ? range(it.loop().source())
        : Optional.empty();
  }

  private Optional<PlaceEnd> range(Expression code) {
    return code instanceof Expression.Call call
            && Stride.isRange(candidate, call)
            && call.arguments().size() == 1
        ? Optional.of(PlaceEnd.of(candidate, call.arguments().getFirst().value()))
        : Optional.empty();
  }

  /** Whether it calls a function of the library's with one thing. */
  static boolean isNamed(Expression.Call call, String name) {
    return call.callee() instanceof Expression.Name callee
        && callee.variable().isUnbound()
        && callee.variable().name().equals(name)
        && call.arguments().size() == 1;
  }
}
